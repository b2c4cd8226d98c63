import { expect, type Page } from "playwright/test";
import sharp from "sharp";
import { axe, hydrated, logInByForm, test, withScripting } from "../support/browser";
import { freshPerson } from "../support/people";

test.use({ tolerated: /status of 4\d\d/ });

async function openProfile(page: Page) {
  const person = await freshPerson({ firstName: "Ines", lastName: "Okafor" });
  await logInByForm(page, person);
  await page.goto("/my/profile");
  await hydrated(page);
}

async function aPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: "seagreen" } })
    .jpeg()
    .toBuffer();
}

test("a photo takes the place of the initials everywhere, and goes again", async ({ page }) => {
  await openProfile(page);
  const picture = page.locator('img[src$="/photo.webp"]');
  await expect(picture).toHaveCount(0);
  await page.getByLabel("Choose a photo").setInputFiles({
    name: "me.jpg",
    mimeType: "image/jpeg",
    buffer: await aPhoto(),
  });
  await page.getByRole("button", { name: "Upload photo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "new photo" })).toBeVisible();
  const own = page.locator('main img[src$="/photo.webp"]');
  await expect(own).toBeVisible();
  await expect.poll(() => own.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(384);
  await page.goto("/dashboard");
  await expect(page.locator('header img[src$="/photo.webp"]').last()).toBeVisible();
  await page.goto("/my/profile");
  await hydrated(page);
  await axe(page);
  await page.getByRole("button", { name: "Remove photo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "removed" })).toBeVisible();
  await expect(picture).toHaveCount(0);
});

test("what is no photo is refused beside its field, and what was typed elsewhere stays where scripts run", async ({
  page,
}) => {
  await openProfile(page);
  const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  await page.getByLabel("Choose a photo").setInputFiles({ name: "me.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "Upload photo" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("Choose a photo")).toHaveAccessibleDescription(/not a JPEG, PNG or WebP/);
  await axe(page);
});

test("the profile is filled in row by row, told what is wrong, and kept", async ({ page }) => {
  await openProfile(page);
  await page.getByLabel("About me").fill("Keeps the lab running.");
  await page.getByRole("button", { name: "Add education" }).click();
  await page.getByRole("group", { name: "Education 1" }).getByLabel("Degree or course").fill("BSc Chemistry");
  await page.getByLabel("Phone number", { exact: false }).last().fill("030 901820");
  await page.getByLabel("GitHub profile").fill("https://example.com/ines");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("GitHub profile")).toHaveAccessibleDescription(/not on the site/);
  await expect(page.getByLabel("School or university")).toHaveAccessibleDescription(/Enter the school/);
  await expect(page.getByLabel("About me")).toHaveValue("Keeps the lab running.");
  await axe(page);

  await page.getByLabel("School or university").fill("TU Wien");
  await page.getByLabel("GitHub profile").fill("https://github.com/ines");
  await page.getByLabel("Country of the phone number").selectOption("DE");
  await page.getByLabel("First name").fill("Inés");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("status").filter({ hasText: "saved" })).toBeVisible();
  await expect(page.getByLabel("School or university")).toHaveValue("TU Wien");
  await expect(page.getByText("Inés Okafor").first()).toBeAttached();

  await hydrated(page);
  await page.getByRole("button", { name: "Remove education 1" }).click();
  await expect(page.getByLabel("School or university")).toHaveCount(0);
  if (withScripting()) await expect(page.getByRole("button", { name: "Add education" })).toBeFocused();
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Nothing here yet.", { exact: true })).toBeVisible();
});
