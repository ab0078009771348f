package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;

class DescriptionsTest {
    private final List<MediaId> described = new ArrayList<>();
    private final Descriptions descriptions =
            new Descriptions(
                    item -> {
                        described.add(item.id());
                        return item.title().name();
                    });

    @Test
    void anItemIsDescribedOnceHoweverOftenItAirs() {
        Outline dawn = item(1, "Dawn");
        Outline dusk = item(2, "Dusk");

        assertThat(List.of(descriptions.of(dawn), descriptions.of(dusk), descriptions.of(dawn)))
                .containsExactly("Dawn", "Dusk", "Dawn");

        assertThat(described).containsExactly(dawn.id(), dusk.id());
    }

    @Test
    void whatWasLongNotAskedForIsForgotten() {
        Outline first = item(0, "First");
        for (int id = 0; id <= 10_000; id++) {
            descriptions.of(item(id, "Any"));
        }

        assertThat(descriptions.of(first)).isEqualTo("First");
    }

    private static Outline item(int id, String name) {
        return new Outline(
                new MediaId(id + 1L),
                MediaKind.OTHER_VIDEO,
                Title.named(name),
                Path.of(name + ".mkv"),
                Duration.ofMinutes(20),
                Facts.NONE,
                List.of());
    }
}
