import type { DemoModule } from "~/demo/demo-course";

const etikett = `
In der Montage stehen Isopropanol, Kontaktkleber und Schmierstoffe, in der Kalibrierung dazu Lösungen für die Probeläufe der
Zentrifugen. Keiner dieser Stoffe ist außergewöhnlich. Gerade deshalb werden sie unterschätzt.

## Was auf dem Etikett steht

Jedes Etikett beantwortet fünf Fragen. Lesen Sie es, bevor Sie ein Gebinde zum ersten Mal öffnen, und noch einmal, wenn die
Packung anders aussieht als sonst.

| Angabe | Beispiel | Was Sie damit tun |
| --- | --- | --- |
| Name des Stoffs | Isopropanol | mit der Betriebsanweisung vergleichen |
| Piktogramm | Flamme | erkennen, welche Art von Gefahr besteht |
| Signalwort | Gefahr oder Achtung | einschätzen, wie ernst sie ist |
| H-Sätze | H319: verursacht schwere Augenreizung | wissen, was passieren kann |
| P-Sätze | P210: von Hitze und Funken fernhalten | wissen, wie Sie es verhindern |

## Die Piktogramme, die Sie bei uns finden

- **Flamme:** Der Stoff oder sein Dampf entzündet sich leicht. Ein warmer Lötkolben genügt.
- **Ausrufezeichen:** Er reizt Haut, Augen oder Atemwege, oder er macht benommen.
- **Ätzwirkung:** Er zerstört Haut und Metall. Bei uns betrifft das die Reiniger der Bäder.
- **Umwelt:** Er darf nicht in den Ausguss, auch nicht in kleinen Mengen.

> [!WARNING]
> Kein Piktogramm heißt nicht „harmlos“. Auch ein Stoff ohne Kennzeichnung kann Sie ausrutschen lassen, und mit einem anderen
> zusammen kann er gefährlich werden.

## Gebinde ohne Etikett

Eine Flasche, von der niemand weiß, was darin ist, wird nicht geöffnet, nicht beschnuppert und nicht entsorgt. Stellen Sie sie in
die rote Wanne neben dem Gefahrstoffschrank, schreiben Sie Datum und Fundort auf den Zettel, der dort liegt, und sagen Sie der
Schichtleitung Bescheid.

## Zum Ausprobieren

Nehmen Sie das Gebinde, das Ihrem Arbeitsplatz am nächsten steht. Lesen Sie Signalwort und P-Sätze und prüfen Sie, ob an diesem
Platz alles so ist, wie es dort verlangt wird.
`;

const anweisung = `
Das Sicherheitsdatenblatt eines Herstellers hat oft zwölf Seiten. Die Betriebsanweisung hat eine. Sie gilt für genau diesen
Stoff an genau diesem Arbeitsplatz, und sie hängt dort, wo Sie sie brauchen.

## So ist sie aufgebaut

1. **Anwendungsbereich:** welcher Stoff, welche Tätigkeit, welcher Ort.
2. **Gefahren** für Menschen und Umwelt.
3. **Schutzmaßnahmen:** Lüftung, Handschuhe, Brille, und was zu unterlassen ist.
4. **Verhalten bei Störungen:** was Sie tun, wenn etwas ausläuft oder brennt.
5. **Erste Hilfe:** was sofort geschieht, und wer gerufen wird.
6. **Entsorgung:** welcher Behälter, und wo er steht.

Im Ernstfall lesen Sie zuerst die Punkte vier und fünf. Sie sollten deshalb wissen, wo auf dem Blatt sie stehen, ohne zu suchen.

## Handschuh ist nicht gleich Handschuh

| Tätigkeit | Handschuh | Wechseln |
| --- | --- | --- |
| Flächen mit Isopropanol abwischen | Nitril, dünn | nach spätestens 30 Minuten |
| Bäder reinigen | Butyl, lang | nach jedem Einsatz prüfen |
| Kleben | Nitril, dünn | sofort, wenn Kleber darauf kommt |
| Arbeiten an laufenden Maschinen | keiner | er könnte eingezogen werden |

Ein Handschuh, durch den ein Stoff gedrungen ist, hält ihn auf der Haut fest. Er ist dann schlechter als keiner.

> [!NOTE]
> Ihre Schutzausrüstung bezahlt der Betrieb. Wenn eine Größe fehlt oder eine Brille über Ihre eigene nicht passt, sagen Sie es der
> Schichtleitung. Ersatz liegt in der Regel am nächsten Tag bereit.

## Wenn etwas nicht stimmt

Betriebsanweisungen veralten. Ein neues Produkt, ein anderer Lieferant, ein umgestellter Tisch, und schon beschreibt das Blatt eine
Lage, die es nicht mehr gibt. Melden Sie das. Es ist keine Beschwerde, sondern der einzige Weg, auf dem wir davon erfahren.

## Zum Ausprobieren

Stellen Sie sich vor, Ihrer Kollegin spritzt Isopropanol ins Auge. Gehen Sie zur Betriebsanweisung und stoppen Sie die Zeit, bis Sie
die Augendusche erreicht haben. Unter fünfzehn Sekunden ist gut.
`;

export const erkennen: DemoModule = {
  title: "Gefahren erkennen",
  description: "Etiketten und Betriebsanweisungen lesen, bevor man sie braucht.",
  durationHours: 0.75,
  required: true,
  lessons: [
    {
      title: "Was das Etikett sagt",
      description: "Piktogramme, Signalwort, H- und P-Sätze, und Flaschen ohne Aufschrift.",
      contentType: "document",
      markdown: etikett,
      durationMinutes: 20,
      required: true,
    },
    {
      title: "Die Betriebsanweisung",
      description: "Eine Seite, sechs Punkte, und der richtige Handschuh.",
      contentType: "document",
      markdown: anweisung,
      durationMinutes: 20,
      required: true,
    },
  ],
};
