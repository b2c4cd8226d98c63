import type { DemoModule } from "~/demo/demo-course";
import { pruefung } from "./pruefung";

const lagern = `
Die meisten Unfälle mit Gefahrstoffen geschehen nicht beim Arbeiten, sondern davor und danach: beim Umfüllen, beim Wegstellen,
beim Aufräumen am Freitagnachmittag.

## Am Arbeitsplatz steht, was heute gebraucht wird

Für brennbare Flüssigkeiten heißt das bei uns: höchstens ein Liter an jedem Platz, in der Spritzflasche oder im Originalgebinde.
Alles andere steht im Schrank, und die Schranktür ist zu. Der Schrank ist belüftet und hält einem Brand neunzig Minuten stand,
aber nur, wenn er geschlossen ist.

## Was nicht nebeneinander steht

| | Brennbar | Ätzend | Oxidierend |
| --- | --- | --- | --- |
| **Brennbar** | ja | nein | nein |
| **Ätzend** | nein | Säuren und Laugen getrennt | nein |
| **Oxidierend** | nein | nein | ja |

Säuren und Laugen haben getrennte Wannen, auch wenn der Platz knapp ist. Läuft beides zusammen, wird es heiß, und es spritzt.

## Umfüllen in vier Schritten

1. Lüften Sie, und räumen Sie weg, was Funken oder Hitze macht.
2. Beschriften Sie das neue Gefäß, **bevor** Sie es füllen: Name, Piktogramm, Datum.
3. Gießen Sie mit Trichter über der Wanne, mit Brille und Handschuhen.
4. Verschließen Sie beide Gefäße, bevor Sie das Telefon abnehmen.

> [!WARNING]
> Nie in Flaschen oder Becher, aus denen jemand trinken könnte. Das ist verboten, und es ist die Regel, deren Bruch in deutschen
> Betrieben am häufigsten jemanden ins Krankenhaus bringt.

## Entsorgen

Getränkte Tücher kommen in den roten Behälter mit Deckel, Reste in den Kanister mit demselben Namen wie das Etikett. In den Ausguss
kommt nichts. Ist ein Kanister zu vier Fünfteln voll, rufen Sie die Haustechnik unter 2040; sie tauscht ihn noch am selben Tag.

## Zum Ausprobieren

Sehen Sie heute Abend nach, was an Ihrem Platz stehen geblieben ist. Wie viele Gefäße sind es, und wie viele davon brauchen Sie
morgen früh?
`;

const ernstfall = `
Sie haben ein Gefäß umgestoßen. In den nächsten zwei Minuten entscheidet sich, ob daraus eine Pfütze oder ein Unfall wird.

## Die Reihenfolge

1. **Menschen zuerst.** Ist jemand getroffen? Dann beginnt die Erste Hilfe, und das Verschüttete wartet.
2. **Warnen.** Laut, mit dem Namen des Stoffs: „Isopropanol ausgelaufen, bitte alle zurück.“
3. **Zündquellen aus.** Lötkolben, Heizplatte, Ladegeräte. Schalter im Bereich der Dämpfe bleiben, wie sie sind.
4. **Lüften**, wenn Sie das Fenster erreichen, ohne durch die Pfütze zu gehen.
5. **Binden.** Das Granulat liegt im gelben Eimer neben jeder Tür. Von außen nach innen streuen.
6. **Melden**, auch wenn alles gut gegangen ist.

## Wann Sie es nicht selbst tun

| Lage | Was Sie tun |
| --- | --- |
| weniger als ein Liter, bekannter Stoff, niemand verletzt | selbst binden, danach melden |
| mehr als ein Liter, oder es riecht stechend | Raum verlassen, Tür zu, 2040 anrufen |
| es brennt, und ein Feuerlöscher genügt nicht sicher | Raum verlassen, Hausalarm, 112 |
| jemand ist benommen oder bewusstlos | an die Luft bringen, 112, nicht allein lassen |

## Erste Hilfe

- **Augen:** sofort spülen, mindestens zehn Minuten, das Auge dabei offen halten. Danach zum Arzt, auch wenn es nicht mehr brennt.
- **Haut:** Kleidung ausziehen, mit viel Wasser abspülen.
- **Eingeatmet:** an die frische Luft, hinsetzen, beobachten.
- **Verschluckt:** nichts zu trinken geben, kein Erbrechen auslösen, Giftnotruf. Das Etikett nehmen Sie mit.

> [!TIP]
> Jede noch so kleine Verletzung kommt ins Verbandbuch. Wird in drei Monaten doch etwas Ernstes daraus, ist dieser Eintrag der Nachweis,
> dass es bei der Arbeit geschah.

## Danach

Beinahe-Unfälle sind geschenkte Unfälle: Man lernt dasselbe, und niemand hat Schmerzen. Schreiben Sie auf, was war und was es leichter
gemacht hätte. Wir fragen nicht, wer es war. Wir fragen, was im Weg stand.

## Zum Ausprobieren

Wo ist der gelbe Eimer, der Ihrem Platz am nächsten steht, und ist er voll? Wo ist der nächste, falls dieser hinter der Pfütze steht?
`;

export const umgehen: DemoModule = {
  title: "Mit Gefahrstoffen umgehen",
  description: "Lagern, umfüllen, entsorgen, und was zu tun ist, wenn etwas ausläuft.",
  durationHours: 0.75,
  required: true,
  lessons: [
    {
      title: "Lagern, umfüllen, entsorgen",
      description: "Was wo stehen darf, vier Schritte beim Umfüllen, und wohin die Reste kommen.",
      contentType: "document",
      markdown: lagern,
      durationMinutes: 20,
      required: true,
    },
    {
      title: "Wenn etwas ausläuft",
      description: "Die Reihenfolge der ersten zwei Minuten, und Erste Hilfe.",
      contentType: "document",
      markdown: ernstfall,
      durationMinutes: 15,
      required: true,
    },
    pruefung,
  ],
};
