package tv.exstream.web.ui;

import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The texts of scripts in the language of the page: all messages whose keys begin with `js.`, as a module.
@RestController
final class TextRoutes {
    private static final MediaType MODULE =
            MediaType.parseMediaType("text/javascript;charset=utf-8");

    private final PageTexts texts;
    private final JsonMapper json;

    TextRoutes(PageTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/ui/texts.js")
    ResponseEntity<String> module(Locale language) {
        ResponseEntity<String> module = module(language, CacheControl.noCache());
        return ResponseEntity.ok()
                .headers(module.getHeaders())
                .varyBy("Accept-Language", "Cookie")
                .body(module.getBody());
    }

    ResponseEntity<String> module(Locale language, CacheControl kept) {
        String module =
                "export const LANGUAGE = %s;%nexport const TEXTS = %s;%n"
                        .formatted(
                                json.writeValueAsString(language.toLanguageTag()),
                                json.writeValueAsString(texts.ofScripts(language)));
        return ResponseEntity.ok().cacheControl(kept).contentType(MODULE).body(module);
    }
}
