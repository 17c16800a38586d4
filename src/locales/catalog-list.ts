import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import fa from "./fa.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import hi from "./hi.json" with { type: "json" };
import it from "./it.json" with { type: "json" };
import nl from "./nl.json" with { type: "json" };
import pl from "./pl.json" with { type: "json" };
import ptBR from "./pt-BR.json" with { type: "json" };
import tr from "./tr.json" with { type: "json" };
import uk from "./uk.json" with { type: "json" };
import zhHans from "./zh-Hans.json" with { type: "json" };

/** The words of the Worker and of every page, one file a language. Written by `npm run locale`. */
export const translated = {
  ar,
  de,
  es,
  fa,
  fr,
  hi,
  it,
  nl,
  pl,
  "pt-BR": ptBR,
  tr,
  uk,
  "zh-Hans": zhHans,
};
