package tv.exstream.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;

/// The document about faults lists every fault with the tests that show what happens.
class FaultsTest {
    private static final Path DOCUMENT = Path.of("docs/faults.md");

    /// `| F09 | an ffmpeg that fails |`.
    private static final Pattern FAULT = Pattern.compile("(?m)^\\| (F[0-9]{2}) \\| [^|`]+ \\|$");

    /// `` | F09 | `FaultsOnAirTest` | 0.4 s | ``.
    private static final Pattern GAP =
            Pattern.compile("(?m)^\\| (F[0-9]{2}) \\| `([A-Za-z]+)` \\| ([0-9.]+ m?s) \\|$");

    private static final String HEAD =
            "| fault | test | what it shows | longest gap |\n|---|---|---|---|\n";

    @Test
    void everyFaultIsListedWithItsTests() throws IOException {
        Map<String, List<NamedCase>> tests =
                NamedCase.all().stream().collect(Collectors.groupingBy(NamedCase::id));
        Map<String, String> gaps = gaps();
        StringBuilder rows = new StringBuilder(HEAD);
        for (String fault : faults()) {
            List<NamedCase> shown = tests.getOrDefault(fault, List.of());
            if (shown.isEmpty()) {
                rows.append("| %s | none yet | | |%n".formatted(fault));
            }
            for (NamedCase each : shown) {
                String gap = gaps.getOrDefault(fault + each.type(), "");
                rows.append(each.row().replaceFirst("\\R$", " " + gap + " |\n"));
            }
        }

        Golden.assertSectionMatches(DOCUMENT, rows.toString().replace("|  |", "| |"));
    }

    @Test
    void aGapIsThatOfATestThatThereIs() throws IOException {
        Set<String> shown =
                NamedCase.all().stream()
                        .map(each -> each.id() + each.type())
                        .collect(Collectors.toSet());

        assertThat(shown).containsAll(gaps().keySet());
    }

    @Test
    void everyFaultIsExplained() throws IOException {
        assertThat(faults()).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    private static List<String> faults() throws IOException {
        return FAULT.matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// By fault and test.
    private static Map<String, String> gaps() throws IOException {
        Map<String, String> gaps = new HashMap<>();
        GAP.matcher(Files.readString(DOCUMENT))
                .results()
                .forEach(found -> gaps.put(found.group(1) + found.group(2), found.group(3)));
        return gaps;
    }
}
