import { type DemoPerson, hamburg, leeds, person } from "./demo-person";

const ceo = "sigrid.halden@example.com";
const sales = "robert.ashworth@example.com";
const development = "ulrike.sommer@example.com";
const support = "grace.adeyemi@example.com";
const assembly = "jasmin.kaya@example.com";
const calibration = "dieter.vogt@example.com";
const lead = "nikos.papadakis@example.com";
const manager = "manager@example.com";
const manager2 = "manager2@example.com";
const admin = "admin@example.com";

/** The rest of the company, team by team; those who lead stand before those whom they lead. */
export const demoTeams: readonly DemoPerson[] = [
  person(
    ["Robert", "Ashworth", "robert.ashworth@example.com"],
    "manager",
    [ceo, "Sales", "Head of sales"],
    leeds,
  ),
  person(
    ["Ulrike", "Sommer", "ulrike.sommer@example.com"],
    "manager",
    [ceo, "Development", "Head of development"],
    hamburg,
  ),
  person(
    ["Grace", "Adeyemi", "grace.adeyemi@example.com"],
    "manager",
    [manager, "Service", "Support lead"],
    leeds,
  ),
  person(
    ["Jasmin", "Kaya", "jasmin.kaya@example.com"],
    "manager",
    [manager2, "Production", "Assembly lead"],
    hamburg,
  ),
  person(
    ["Dieter", "Vogt", "dieter.vogt@example.com"],
    "manager",
    [manager2, "Production", "Calibration lead"],
    hamburg,
  ),
  person(
    ["Chiara", "Bellini", "chiara.bellini@example.com"],
    "employee",
    [sales, "Sales", "Account manager"],
    hamburg,
  ),
  person(
    ["Declan", "Byrne", "declan.byrne@example.com"],
    "employee",
    [sales, "Sales", "Account manager"],
    leeds,
  ),
  person(
    ["Saskia", "van den Berg", "saskia.vandenberg@example.com"],
    "employee",
    [sales, "Sales", "Inside sales"],
    hamburg,
  ),
  person(
    ["Tariq", "Mahmood", "tariq.mahmood@example.com"],
    "employee",
    [sales, "Sales", "Inside sales"],
    leeds,
  ),
  person(
    ["Nele", "Petersen", "nele.petersen@example.com"],
    "employee",
    [sales, "Sales", "Tender specialist"],
    hamburg,
  ),
  person(
    ["Johann", "Weiß", "johann.weiss@example.com"],
    "employee",
    [development, "Development", "Electronics engineer"],
    hamburg,
  ),
  person(
    ["Noor", "El Amrani", "noor.elamrani@example.com"],
    "employee",
    [development, "Development", "Firmware engineer"],
    hamburg,
  ),
  person(
    ["Kwame", "Boateng", "kwame.boateng@example.com"],
    "employee",
    [development, "Development", "Mechanical designer"],
    leeds,
  ),
  person(
    ["Rhys", "Llewellyn", "rhys.llewellyn@example.com"],
    "employee",
    [admin, "IT", "Support technician"],
    leeds,
  ),
  person(
    ["Anjali", "Deshpande", "anjali.deshpande@example.com"],
    "employee",
    [admin, "IT", "Application specialist"],
    leeds,
  ),
  person(
    ["Marek", "Dvořák", "marek.dvorak@example.com"],
    "employee",
    [admin, "IT", "Network engineer"],
    hamburg,
  ),
  person(
    ["Liam", "O’Connor", "liam.oconnor@example.com"],
    "employee",
    [support, "Service", "Support specialist"],
    leeds,
  ),
  person(
    ["Hannah", "Fletcher", "hannah.fletcher@example.com"],
    "employee",
    [support, "Service", "Support specialist"],
    leeds,
  ),
  person(
    ["Yusuf", "Hassan", "yusuf.hassan@example.com"],
    "employee",
    [support, "Service", "Support specialist"],
    leeds,
  ),
  person(
    ["Beatriz", "Nogueira", "beatriz.nogueira@example.com"],
    "employee",
    [support, "Service", "Support specialist"],
    leeds,
  ),
  person(
    ["Chloe", "Bennett", "chloe.bennett@example.com"],
    "employee",
    [manager, "Service", "Service planner"],
    leeds,
  ),
  person(
    ["Ewan", "MacLeod", "ewan.macleod@example.com"],
    "employee",
    [lead, "Service", "Field engineer"],
    leeds,
  ),
  person(
    ["Agnieszka", "Nowak", "agnieszka.nowak@example.com"],
    "employee",
    [lead, "Service", "Field engineer"],
    leeds,
  ),
  person(
    ["Dávid", "Kovács", "david.kovacs@example.com"],
    "employee",
    [lead, "Service", "Field engineer"],
    leeds,
  ),
  person(
    ["Uwe", "Hinrichs", "uwe.hinrichs@example.com"],
    "employee",
    [assembly, "Production", "Assembly technician"],
    hamburg,
  ),
  person(
    ["Mehmet", "Yıldız", "mehmet.yildiz@example.com"],
    "employee",
    [assembly, "Production", "Assembly technician"],
    hamburg,
  ),
  person(
    ["Svenja", "Ahlers", "svenja.ahlers@example.com"],
    "employee",
    [assembly, "Production", "Assembly technician"],
    hamburg,
  ),
  person(
    ["Paweł", "Zieliński", "pawel.zielinski@example.com"],
    "employee",
    [assembly, "Production", "Assembly technician"],
    hamburg,
  ),
  person(
    ["Fatima", "Benali", "fatima.benali@example.com"],
    "employee",
    [assembly, "Production", "Assembly technician"],
    hamburg,
  ),
  person(
    ["Ole", "Christiansen", "ole.christiansen@example.com"],
    "employee",
    [assembly, "Production", "Warehouse clerk"],
    hamburg,
  ),
  person(
    ["Karin", "Lorenz", "karin.lorenz@example.com"],
    "employee",
    [assembly, "Production", "Warehouse clerk"],
    hamburg,
  ),
  person(
    ["Miriam", "Rosenthal", "miriam.rosenthal@example.com"],
    "employee",
    [calibration, "Production", "Calibration technician"],
    hamburg,
  ),
  person(
    ["Thabo", "Nkosi", "thabo.nkosi@example.com"],
    "employee",
    [calibration, "Production", "Calibration technician"],
    hamburg,
  ),
  person(
    ["Ilse", "Vermeulen", "ilse.vermeulen@example.com"],
    "employee",
    [calibration, "Production", "Calibration technician"],
    hamburg,
  ),
  person(
    ["Thị Lan", "Nguyễn", "thilan.nguyen@example.com"],
    "employee",
    [calibration, "Production", "Quality inspector"],
    hamburg,
  ),
  person(
    ["Hugo", "Martínez", "hugo.martinez@example.com"],
    "employee",
    [ceo, "Finance", "Accountant"],
    hamburg,
  ),
  person(
    ["Sabine", "Kruse", "sabine.kruse@example.com"],
    "employee",
    [ceo, "Finance", "Payroll clerk"],
    hamburg,
  ),
  person(
    ["Eleanor", "Whitcombe", "eleanor.whitcombe@example.com"],
    "employee",
    [ceo, "People", "People partner"],
    leeds,
  ),
];
