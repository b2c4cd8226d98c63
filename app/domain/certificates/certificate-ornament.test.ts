import { describe, expect, it } from "vitest";
import { certificateOrnament, type OrnamentPlace } from "./certificate-ornament";

const place: OrnamentPlace = { centre: [200, 50], radius: 120, sheet: { width: 240, height: 160 } };

describe("certificateOrnament", () => {
  it("is the same for the same number and another for another", () => {
    const one = certificateOrnament("00041061050R3GG28A1C60T3GF", place);
    expect(certificateOrnament("00041061050R3GG28A1C60T3GF", place)).toEqual(one);
    expect(certificateOrnament("6ZK3V0Q9M2T8XR41W7C5N0HJDE", place)).not.toEqual(one);
  });

  it("draws only what is on the sheet or bleeds off its edge", () => {
    const points = certificateOrnament("00041061050R3GG28A1C60T3GF", place).flat();
    expect(points.length).toBeGreaterThan(1_000);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThan(-12);
      expect(x).toBeLessThan(252);
      expect(y).toBeGreaterThan(-12);
      expect(y).toBeLessThan(172);
    }
  });
});
