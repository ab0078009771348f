package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.guide.GuideEntry.Programme;
import tv.exstream.time.TimeRange;

class DescriptionsTest {
    private static final TimeRange RANGE = TimeRange.of(Instant.EPOCH, Duration.ofHours(1));

    private final List<String> described = new ArrayList<>();
    private final Descriptions descriptions =
            new Descriptions(
                    programme -> {
                        described.add(programme.headline().title());
                        return new XmltvDescription(programme.headline().title(), "");
                    });

    @Test
    void anItemIsDescribedOnceHoweverOftenItAirs() {
        List.of(programme(1, "Dawn"), programme(2, "Dusk"), programme(1, "Dawn"))
                .forEach(descriptions::of);

        assertThat(described).containsExactly("Dawn", "Dusk");
    }

    @Test
    void whatIsCalledSomethingElseIsDescribedAgain() {
        List.of(programme(1, "Dawn"), programme(1, "Morning")).forEach(descriptions::of);

        assertThat(described).containsExactly("Dawn", "Morning");
    }

    @Test
    void whatWasLongNotAskedForIsForgotten() {
        for (int id = 1; id <= 10_001; id++) {
            descriptions.of(programme(id, "Any"));
        }
        descriptions.of(programme(1, "Any"));

        assertThat(described).hasSize(10_002);
    }

    private static Programme programme(int id, String title) {
        return new Programme(
                RANGE, item(title).withId(id).outline(), Details.NONE, new Headline(title, ""));
    }
}
