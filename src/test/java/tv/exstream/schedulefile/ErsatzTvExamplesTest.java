package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The examples of ErsatzTV's documentation. Most are excerpts: they use contents and sequences that they do not define, or have no
/// playout. Completed with those they are accepted.
class ErsatzTvExamplesTest {
    /// Each file and what comes of it; of what is wrong, the first thing. The first two groups are no schedules, and the tests of
    /// ErsatzTV's validator have an unknown key on purpose.
    private static final String OUTCOMES =
            """
            advanced_custom-stream-selector_01 | audio_language is not a key here
            advanced_custom-stream-selector_02 | audio_title_blocklist is not a key here
            advanced_custom-stream-selector_04 | audio_condition is not a key here
            advanced_custom-stream-selector_05 | disable_subtitles is not a key here
            advanced_custom-stream-selector_07 | subtitle_title_blocklist is not a key here
            advanced_custom-stream-selector_08 | subtitle_title_allowlist is not a key here
            advanced_custom-stream-selector_09 | subtitle_condition is not a key here
            advanced_custom-stream-selector_11 | items is not a key here
            advanced_custom-stream-selector_12 | items is not a key here
            advanced_graphics-engine_index_01 | opacity_percent is not a key here
            advanced_graphics-engine_sample_00 | opacity_expression is not a key here
            advanced_graphics-engine_sample_01 | file must have words as keys: a list or keys
            core-tests_SequentialScheduleValidatorTests_01 | content[0].guids22 is not a key here
            core-tests_SequentialScheduleValidatorTests_02 | content[0].guids22 is not a key here
            scheduling_sequential_content_00 | accepted when completed
            scheduling_sequential_content_01 | file must have each key once: query
            scheduling_sequential_content_03 | accepted when completed
            scheduling_sequential_content_04 | accepted when completed
            scheduling_sequential_content_05 | accepted when completed
            scheduling_sequential_content_06 | accepted when completed
            scheduling_sequential_content_07 | accepted when completed
            scheduling_sequential_playout_00 | accepted when completed
            scheduling_sequential_playout_04 | accepted when completed
            scheduling_sequential_playout_05 | accepted when completed
            scheduling_sequential_playout_06 | accepted when completed
            scheduling_sequential_playout_08 | accepted
            scheduling_sequential_playout_09 | accepted when completed
            scheduling_sequential_playout_10 | accepted when completed
            scheduling_sequential_playout_11 | accepted when completed
            scheduling_sequential_playout_12 | accepted when completed
            scheduling_sequential_playout_13 | accepted when completed
            scheduling_sequential_playout_14 | accepted when completed
            scheduling_sequential_sequence_00 | accepted when completed
            scheduling_sequential_sequence_01 | accepted when completed
            """;

    @TempDir Path folder;

    @DisplayName("Every example is read, or refused with a reason")
    @Test
    void everyExampleIsReadOrRefusedWithAReason() throws IOException {
        StringBuilder found = new StringBuilder();
        for (Map.Entry<String, String> example : Examples.all().entrySet()) {
            found.append("%s | %s\n".formatted(example.getKey(), outcome(example.getValue())));
        }

        assertThat(found.toString()).isEqualTo(OUTCOMES);
    }

    private String outcome(String text) {
        List<Flaw> flaws = flaws(text);
        if (flaws.isEmpty()) {
            return "accepted";
        }
        List<Flaw> left = flaws(Examples.completed(text, flaws));
        return left.isEmpty() ? "accepted when completed" : words(left.getFirst());
    }

    /// Without what else there is to say.
    private static String words(Flaw flaw) {
        String path = flaw.path().isEmpty() ? "file" : flaw.path();
        return path + " " + flaw.message().split(";", 2)[0];
    }

    private List<Flaw> flaws(String text) {
        return switch (new ScheduleFiles(folder).check("example.yml", text)) {
            case Reading.Accepted _ -> List.of();
            case Reading.Refused(List<Flaw> flaws, int _, var _) -> flaws;
        };
    }
}
