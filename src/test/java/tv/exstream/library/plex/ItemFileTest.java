package tv.exstream.library.plex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;

class ItemFileTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("in whatever order the server lists versions, each file has the same key")
    void keysDoNotDependOnTheOrder(long seed) throws Exception {
        var random = new Random(seed);
        List<String> versions = new ArrayList<>();
        for (int n = 1; n <= 1 + random.nextInt(5); n++) {
            versions.add(version(10 * n, 1 + random.nextInt(3)));
        }

        List<String> first = keys(versions);
        Collections.shuffle(versions, random);
        List<String> second = keys(versions);

        assertThat(second).as("seed %d", seed).isEqualTo(first).doesNotHaveDuplicates();
        assertThat(first.getFirst()).isEqualTo("348");
        assertThat(first).allMatch(key -> key.equals("348") || key.startsWith("348/"));
    }

    @ParameterizedTest
    @CsvSource({
        "/library/parts/1/1579478991/a.mkv, 1579478991",
        "/library/parts/1/99999999999999/a.mkv, 0",
        "/library/parts/1/-5/a.mkv, 0",
        "/library/parts/1/a.mkv, 0",
        "/somewhere/else, 0"
    })
    @DisplayName("H20: the key of a part says when the file was changed, where it says a time")
    void times(String key, long seconds) throws Exception {
        assertThat(one(key, "").changed()).isEqualTo(Instant.ofEpochSecond(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "-1, 0",
        "1e3, 1000",
        "999999999999999999999999, 0",
        "x, 0",
        "'', 0",
        "NaN, 0"
    })
    @DisplayName("H20: a size is a whole number of bytes, and else not known")
    void sizes(String size, long expected) throws Exception {
        assertThat(one("/a", ",\"size\":\"%s\"".formatted(size)).size()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"60000, 60", "-60000, 7200", "x, 7200", "0, 7200", "'', 7200"})
    @DisplayName("a file lasts as long as its part says, and else as its item")
    void durations(String millis, long seconds) throws Exception {
        JsonRow item = item(List.of(version(1, "/a", ",\"duration\":\"%s\"".formatted(millis))));

        assertThat(ItemFile.of(item).getFirst().duration(item))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    private static List<String> keys(List<String> versions) throws Exception {
        return ItemFile.of(item(versions)).stream().map(ItemFile::key).toList();
    }

    private static ItemFile one(String key, String rest) throws Exception {
        return ItemFile.of(item(List.of(version(1, key, rest)))).getFirst();
    }

    private static JsonRow item(List<String> versions) throws Exception {
        return JsonRows.row(
                "{\"ratingKey\":\"348\",\"duration\":7200000,\"Media\":[%s]}"
                        .formatted(String.join(",", versions))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String version(int id, int parts) {
        return "{\"id\":%d,\"Part\":[%s]}"
                .formatted(id, String.join(",", Collections.nCopies(parts, "{\"key\":\"/a\"}")));
    }

    private static String version(int id, String key, String rest) {
        return "{\"id\":%d,\"Part\":[{\"key\":\"%s\"%s}]}".formatted(id, key, rest);
    }
}
