import { type RefObject, useState } from "react";
import { m } from "~/messages/compiled/messages";
import { usePageContext } from "./page-context";
import { classes } from "./ui/classes";
import { Select } from "./ui/select";
import { useHydrated } from "./ui/use-hydrated";

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** How fast a video plays. Browsers have it in a menu, if at all; without scripting that is what remains. */
export function VideoSpeed({ video }: { video: RefObject<HTMLVideoElement> }) {
  const { locale } = usePageContext();
  const [speed, setSpeed] = useState("1");
  const hydrated = useHydrated();
  const choose = (value: string) => {
    setSpeed(value);
    if (video.current) video.current.playbackRate = Number(value);
  };
  const options = speeds.map((each) => ({
    value: String(each),
    label: m.learning_speed_times({ speed: new Intl.NumberFormat(locale).format(each) }),
  }));
  return (
    <div className={classes("flex items-center gap-2", !hydrated && "invisible")}>
      <label htmlFor="video-speed" className="text-sm">
        {m.learning_speed()}
      </label>
      <Select
        id="video-speed"
        className="w-28"
        value={speed}
        onChange={(event) => choose(event.currentTarget.value)}
        options={options}
      />
    </div>
  );
}
