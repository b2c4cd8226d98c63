import { type DemoPerson, hamburg, leeds, person } from "./demo-person";
import { demoTeams } from "./demo-teams";

const ceo = "sigrid.halden@example.com";
const manager = "manager@example.com";
const manager2 = "manager2@example.com";
const lead = "nikos.papadakis@example.com";

/** Those whom the tests and the tour know. */
const core: readonly DemoPerson[] = [
  person(["Ines", "Carvalho", "admin@example.com"], "admin", [null, "IT", "Systems administrator"], leeds),
  person(["Sigrid", "Halden", ceo], "manager", [null, "Management", "Managing director"], hamburg),
  person(["Margaret", "Osei", manager], "manager", [ceo, "Service", "Head of service"], leeds),
  person(["Henrik", "Brandt", manager2], "manager", [ceo, "Production", "Head of production"], hamburg),
  person(["Tomasz", "Wójcik", "trainer@example.com"], "trainer", [ceo, "People", "Training lead"], leeds),
  person(["Ayla", "Demir", "trainer2@example.com"], "trainer", [ceo, "People", "Trainer"], hamburg),
  person(["Nikos", "Papadakis", lead], "manager", [manager, "Service", "Field service lead"], leeds),
  person(
    ["Emma", "Whitfield", "employee@example.com"],
    "employee",
    [manager, "Service", "Support specialist"],
    leeds,
  ),
  person(
    ["Jonas", "Kessler", "jonas.kessler@example.com"],
    "employee",
    [manager, "Service", "Support specialist"],
    leeds,
  ),
  person(
    ["Zofia", "Żółkiewska", "zofia.zolkiewska@example.com"],
    "employee",
    [manager, "Service", "Service planner"],
    leeds,
  ),
  person(
    ["Callum", "Reid", "callum.reid@example.com"],
    "employee",
    [lead, "Service", "Field engineer"],
    leeds,
  ),
  person(
    ["Siobhán", "Ní Dhomhnaill", "siobhan.nidhomhnaill@example.com"],
    "employee",
    [lead, "Service", "Field engineer"],
    leeds,
  ),
  person(
    ["Ștefan", "Munteanu", "stefan.munteanu@example.com"],
    "employee",
    [lead, "Service", "Field engineer"],
    leeds,
  ),
  person(
    ["Priya", "Raman", "priya.raman@example.com"],
    "employee",
    [lead, "Service", "Field engineer"],
    leeds,
  ),
  person(
    ["Björn", "Åkesson", "bjorn.akesson@example.com"],
    "employee",
    [manager2, "Production", "Assembly technician"],
    hamburg,
  ),
  person(
    ["Đorđe", "Petrović", "dorde.petrovic@example.com"],
    "employee",
    [manager2, "Production", "Assembly technician"],
    hamburg,
  ),
  person(
    ["Lena", "Großmann", "lena.grossmann@example.com"],
    "employee",
    [manager2, "Production", "Quality inspector"],
    hamburg,
  ),
  person(
    ["Øystein", "Dahl", "oystein.dahl@example.com"],
    "employee",
    [manager2, "Production", "Calibration technician"],
    hamburg,
  ),
  person(
    ["Amélie", "Fournier", "amelie.fournier@example.com"],
    "employee",
    [ceo, "Sales", "Account manager"],
    hamburg,
  ),
  person(
    ["Gábor", "Szűcs", "gabor.szucs@example.com"],
    "employee",
    [ceo, "Sales", "Account manager"],
    hamburg,
  ),
  person(
    ["Þóra", "Jónsdóttir", "thora.jonsdottir@example.com"],
    "employee",
    [ceo, "Finance", "Controller"],
    hamburg,
  ),
  person(
    ["Matteo", "De Santis", "matteo.desantis@example.com"],
    "employee",
    [ceo, "Finance", "Data analyst"],
    hamburg,
  ),
  person(["Katarzyna", "Lis", "katarzyna.lis@example.com"], "employee", [ceo, "People", "Recruiter"], leeds),
  {
    ...person(
      ["Oliver", "Haynes", "oliver.haynes@example.com"],
      "employee",
      [manager, "Service", "Support specialist"],
      leeds,
    ),
    deactivationReason: "Left the company",
  },
];

/** The people of Halden & Moor, a maker of laboratory equipment in Hamburg and Leeds. */
export const demoPeople: readonly DemoPerson[] = [...core, ...demoTeams];
