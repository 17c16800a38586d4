import type { Region } from "./help-line.ts";
import ar from "./regions/ar.json" with { type: "json" };
import at from "./regions/at.json" with { type: "json" };
import au from "./regions/au.json" with { type: "json" };
import be from "./regions/be.json" with { type: "json" };
import br from "./regions/br.json" with { type: "json" };
import ca from "./regions/ca.json" with { type: "json" };
import ch from "./regions/ch.json" with { type: "json" };
import de from "./regions/de.json" with { type: "json" };
import eg from "./regions/eg.json" with { type: "json" };
import es from "./regions/es.json" with { type: "json" };
import fr from "./regions/fr.json" with { type: "json" };
import gb from "./regions/gb.json" with { type: "json" };
import ie from "./regions/ie.json" with { type: "json" };
import india from "./regions/in.json" with { type: "json" };
import it from "./regions/it.json" with { type: "json" };
import lb from "./regions/lb.json" with { type: "json" };
import mx from "./regions/mx.json" with { type: "json" };
import nl from "./regions/nl.json" with { type: "json" };
import nz from "./regions/nz.json" with { type: "json" };
import pt from "./regions/pt.json" with { type: "json" };
import us from "./regions/us.json" with { type: "json" };
import za from "./regions/za.json" with { type: "json" };

/** Every region with help lines, by country code. An explicit list: the Worker's bundler has no glob. */
export const REGIONS = [
  ar,
  at,
  au,
  be,
  br,
  ca,
  ch,
  de,
  eg,
  es,
  fr,
  gb,
  ie,
  india,
  it,
  lb,
  mx,
  nl,
  nz,
  pt,
  us,
  za,
] as readonly Region[];

export const REGION_CODES: readonly string[] = REGIONS.map(({ region }) => region);

/** Stands for the country of a clinic whose help lines are not here yet. */
export const ELSEWHERE = "ZZ";

/** What a clinic's own country may be. */
export const CLINIC_REGIONS: readonly string[] = [...REGION_CODES, ELSEWHERE];

/** The help lines of a country, or nothing when it has none here. */
export const findRegion = (code: string): Region | undefined =>
  REGIONS.find(({ region }) => region === code);
