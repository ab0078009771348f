package tv.exstream.web.ui;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The texts of scripts in the language of the page, as modules: all messages whose keys begin with `js.`. Those of schedules, half of
/// all, are a module of their own, which adds them where the others are.
@RestController
final class TextRoutes {
    private static final MediaType MODULE =
            MediaType.parseMediaType("text/javascript;charset=utf-8");

    private static final String SCHEDULES = "js.schedule.";

    private final PageTexts texts;
    private final JsonMapper json;

    TextRoutes(PageTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/ui/texts.js")
    ResponseEntity<String> usual(Locale language) {
        return asked(usual(language, CacheControl.noCache()));
    }

    @GetMapping("/ui/schedule-texts.js")
    ResponseEntity<String> ofSchedules(Locale language) {
        return asked(ofSchedules(language, CacheControl.noCache()));
    }

    private static ResponseEntity<String> asked(ResponseEntity<String> module) {
        return ResponseEntity.ok()
                .headers(module.getHeaders())
                .varyBy("Accept-Language", "Cookie")
                .body(module.getBody());
    }

    ResponseEntity<String> usual(Locale language, CacheControl kept) {
        return module(
                kept,
                "export const LANGUAGE = %s;%nexport const TEXTS = %s;%n"
                        .formatted(
                                json.writeValueAsString(language.toLanguageTag()),
                                texts(language, key -> !key.startsWith(SCHEDULES))));
    }

    ResponseEntity<String> ofSchedules(Locale language, CacheControl kept) {
        return module(
                kept,
                "import { TEXTS } from \"./texts.js\";%nObject.assign(TEXTS, %s);%n"
                        .formatted(texts(language, key -> key.startsWith(SCHEDULES))));
    }

    private static ResponseEntity<String> module(CacheControl kept, String words) {
        return ResponseEntity.ok().cacheControl(kept).contentType(MODULE).body(words);
    }

    private String texts(Locale language, Predicate<String> chosen) {
        Map<String, String> said = texts.ofScripts(language);
        said.keySet().removeIf(chosen.negate());
        return json.writeValueAsString(said);
    }
}
