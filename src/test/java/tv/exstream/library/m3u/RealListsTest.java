package tv.exstream.library.m3u;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.SharedData;
import tv.exstream.problem.ProblemException;

@DisplayName("Lists of channels as they are found")
class RealListsTest {
    private static final Pattern ADDRESS =
            Pattern.compile("(?m)^\\s*(?:https?|rts?p|rtmp|udp|srt)://\\S");

    private static final Pattern GUIDES =
            Pattern.compile("#EXTM3U[^\\r\\n]*(?:url-tvg|x-tvg-url)=\"[^\"]");

    @Test
    @DisplayName("give as many entries as they have addresses")
    void published() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.of("m3u"))) {
            List<Path> lists =
                    files.filter(each -> each.toString().matches(".*\\.m3u8?")).sorted().toList();
            assertThat(lists).hasSizeGreaterThan(50);
            for (Path list : lists) {
                compare(list);
            }
        }
    }

    private static void compare(Path list) throws IOException {
        AtomicLong sources = new AtomicLong();
        try (InputStream text = Files.newInputStream(list)) {
            M3uList read =
                    M3uReader.read(
                            text,
                            M3uOptions.usual(),
                            entry -> sources.addAndGet(entry.sources().size()));
            if (read.isStream()) {
                return;
            }
            String whole = new String(Files.readAllBytes(list), StandardCharsets.ISO_8859_1);
            long addresses = ADDRESS.matcher(whole).results().count();
            assertThat(read.guides().isEmpty())
                    .as(list.toString())
                    .isEqualTo(!GUIDES.matcher(whole).find());
            long lost = addresses - sources.get();
            assertThat(lost).as(list.toString()).isBetween(-1L, read.counts().refused());
        } catch (ProblemException e) {
            assertThat(e).as(list.toString()).hasMessageContaining("list must");
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("case 22: half a million entries are told of one by one")
    void long_() throws IOException {
        String hundred =
                "#EXTINF:-1 tvg-id=\"a.b\" group-title=\"C\",Name\nhttp://a/1.ts\n".repeat(100);
        byte[] part = hundred.getBytes(StandardCharsets.UTF_8);
        Stream<InputStream> parts =
                IntStream.range(0, 5_000).mapToObj(_ -> new ByteArrayInputStream(part));
        InputStream list =
                new SequenceInputStream(
                        Collections.enumeration(parts.<InputStream>map(x -> x).toList()));
        AtomicLong told = new AtomicLong();

        M3uList read = M3uReader.read(list, M3uOptions.usual(), _ -> told.incrementAndGet());

        assertThat(told).hasValue(500_000);
        assertThat(read.counts().entries()).isEqualTo(500_000);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "#EXTINF:-1 " + "a=\"x ".repeat(300_000) + ",T\nhttp://a/1.ts",
                "#EXTINF:-1," + "-".repeat(1_000_000) + "a\nhttp://a/1.ts",
                "#EXTINF:-1,T\n" + "a/".repeat(300_000) + "../".repeat(300_000),
                "#EXTINF:-1 " + "\"".repeat(1_000_000) + ",T\nhttp://a/1.ts");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DisplayName("that are hostile take no longer than others")
    void hostile(String text) {
        byte[] list = text.getBytes(StandardCharsets.UTF_8);
        M3uOptions options = M3uOptions.usual().from(URI.create("http://p.example/all.m3u"));
        List<Boolean> separators = new ArrayList<>();

        assertTimeout(
                Duration.ofSeconds(20),
                () ->
                        M3uReader.read(
                                new ByteArrayInputStream(list),
                                options,
                                entry -> separators.add(entry.isSeparator())));
        assertThat(separators).hasSizeLessThan(2);
    }
}
