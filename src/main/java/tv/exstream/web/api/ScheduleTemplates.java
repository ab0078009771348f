package tv.exstream.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The examples of rules, as they suit the library. Thread-safe.
final class ScheduleTemplates {
    /// The order in which they are offered: the simplest first.
    private static final List<String> NAMES =
            List.of(
                    "time-slots",
                    "classic",
                    "blocks",
                    "random-slots",
                    "balance",
                    "playlist",
                    "lineup");

    /// As many as the example of a lineup has.
    private static final int LISTED = 6;

    private final MediaView media;

    ScheduleTemplates(MediaView media) {
        this.media = media;
    }

    TemplatesAnswer all() {
        List<Long> listed = media.first("", LISTED).stream().map(MediaEntry::id).toList();
        if (listed.isEmpty()) {
            return new TemplatesAnswer(List.of(), text("day.yml"));
        }
        var fitted = new FittedRules(query -> !media.first(query, 1).isEmpty(), listed);
        return new TemplatesAnswer(
                NAMES.stream().flatMap(name -> template(name, fitted).stream()).toList(),
                text("day.yml"));
    }

    private static Optional<TemplatesAnswer.TemplateEntry> template(
            String name, FittedRules fitted) {
        JsonNode example = JsonMapper.shared().readTree(text(name + ".json"));
        return fitted.fit(example).map(rules -> new TemplatesAnswer.TemplateEntry(name, rules));
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("examples/" + file)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
