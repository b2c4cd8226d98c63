// Draws the demo video. It runs in the browser and is handed over as text: it needs nothing but its arguments.

/**
 * Draws one moment of a scene.
 *
 * @param {CanvasRenderingContext2D} pen on a canvas of 640 by 360
 * @param {import("./scenes.mjs").Scene} scene
 * @param {number} at how far the scene is, from 0 to 1
 */
export function drawMoment(pen, scene, at) {
  const ink = "#1f2937";
  const accent = "#1d4ed8";
  const pale = "#dbe4f5";
  const paper = "#faf9f7";
  const ease = (/** @type {number} */ from, /** @type {number} */ to) => {
    const share = Math.min(1, Math.max(0, (at - from) / (to - from)));
    return 1 - (1 - share) ** 3;
  };
  const box = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {number} */ width,
    /** @type {number} */ height,
    /** @type {string} */ fill,
    /** @type {string} */ stroke = ink,
  ) => {
    pen.beginPath();
    pen.roundRect(x, y, width, height, 6);
    pen.fillStyle = fill;
    pen.fill();
    pen.strokeStyle = stroke;
    pen.lineWidth = 2.5;
    pen.stroke();
  };
  const line = (/** @type {readonly [number, number][]} */ ...points) => {
    pen.beginPath();
    for (const [x, y] of points) pen.lineTo(x, y);
    pen.strokeStyle = accent;
    pen.lineWidth = 4;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.stroke();
  };
  const grid = (/** @type {(day: number, hour: number) => boolean} */ isMarked) => {
    for (let day = 0; day < 5; day += 1)
      for (let hour = 0; hour < 4; hour += 1)
        box(360 + day * 48, 110 + hour * 44, 42, 38, isMarked(day, hour) ? accent : "#ffffff", pale);
  };

  const drawings = {
    title() {
      box(440, 90, 160, 200, "#ffffff");
      for (let row = 0; row < 5; row += 1) {
        const shown = ease(0.1 + row * 0.12, 0.3 + row * 0.12);
        line([464, 128 + row * 34], [464 + 112 * shown, 128 + row * 34]);
      }
    },
    tray() {
      box(390, 230, 190, 50, pale);
      for (let sheet = 0; sheet < 4; sheet += 1) {
        const gone = ease(0.15 + sheet * 0.18, 0.4 + sheet * 0.18);
        pen.globalAlpha = 1 - gone;
        box(420 + sheet * 8, 180 - sheet * 26 - gone * 60, 110, 44, "#ffffff");
        pen.globalAlpha = 1;
      }
    },
    back() {
      for (let row = 0; row < 4; row += 1) {
        box(380, 100 + row * 50, 24, 24, "#ffffff");
        box(420, 104 + row * 50, 160, 16, pale, pale);
        const shown = ease(0.15 + row * 0.18, 0.35 + row * 0.18);
        if (row !== 2 && shown > 0)
          line([384, 112 + row * 50], [384 + 6 * shown, 119 + row * 50], [384 + 18 * shown, 104 + row * 50]);
        if (row === 2) line([420, 112 + row * 50], [420 + 160 * shown, 112 + row * 50]);
      }
    },
    calendar() {
      grid((day, hour) => (day * 3 + hour * 2) % 7 === 0 && ease(day * 0.15, day * 0.15 + 0.2) > 0.5);
    },
    cards() {
      for (let card = 0; card < 3; card += 1) {
        const up = ease(0.1 + card * 0.2, 0.4 + card * 0.2);
        box(370 + card * 76, 210 - 70 * up, 64, 90, card * 0.2 + 0.25 < at ? accent : "#ffffff");
        pen.fillStyle = card * 0.2 + 0.25 < at ? "#ffffff" : ink;
        pen.font = "600 30px sans-serif";
        pen.fillText(String(card + 1), 393 + card * 76, 266 - 70 * up);
      }
    },
    block() {
      grid((day, hour) => hour === 0 && day < 4 && day !== 1 && ease(day * 0.2, day * 0.2 + 0.2) > 0.5);
    },
    end() {
      pen.beginPath();
      pen.arc(480, 190, 92, 0, Math.PI * 2);
      pen.fillStyle = "#ffffff";
      pen.fill();
      pen.strokeStyle = ink;
      pen.lineWidth = 4;
      pen.stroke();
      const minutes = Math.PI * (ease(0, 0.6) * 1);
      line([480, 190], [480 + 70 * Math.sin(minutes), 190 - 70 * Math.cos(minutes)]);
      line([480, 190], [480 + 44 * Math.sin(Math.PI / 4), 190 - 44 * Math.cos(Math.PI / 4)]);
    },
  };

  pen.fillStyle = paper;
  pen.fillRect(0, 0, 640, 360);
  pen.fillStyle = accent;
  pen.fillRect(0, 0, 8, 360);
  pen.globalAlpha = ease(0, 0.08);
  pen.fillStyle = ink;
  pen.font = "600 34px sans-serif";
  pen.fillText(scene.title, 44, 120);
  pen.font = "24px sans-serif";
  for (const [row, words] of scene.lines.entries()) pen.fillText(words, 44, 172 + row * 36);
  pen.globalAlpha = 1;
  drawings[scene.drawing]();
}
