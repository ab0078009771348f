package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.guide.GuideFixture.CHANNEL;
import static tv.exstream.guide.GuideFixture.NOON;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tv.exstream.time.TimeRange;

class ChangedRulesTest {
    private static final TimeRange HOUR = TimeRange.of(NOON, Duration.ofHours(1));

    private final AtomicReference<GuideRules> rules = new AtomicReference<>(GuideRules.USUAL);
    private final GuideFixture fixture = new GuideFixture().airs("alien", 60);
    private final Guide guide =
            new Guide(fixture.playouts, fixture.items, rules::get, Listings.NONE);

    @Test
    void otherRulesHoldForTheNextReaderAndMakeAnotherVersion() {
        String before = guide.version(List.of(CHANNEL), HOUR, guide.versions(), "");
        assertThat(title()).isEqualTo("alien");

        rules.set(
                new GuideRules(
                        GuideIds.NUMBER,
                        Duration.ZERO,
                        new Titles(
                                TitleTemplate.parse("{title}"),
                                TitleTemplate.parse("{title}"),
                                TitleTemplate.parse("{title}"),
                                TitleTemplate.parse("{title}"),
                                TitleTemplate.parse("Film: {title}"),
                                TitleTemplate.parse("{title}")),
                        Posters.SHOW,
                        "",
                        Duration.ZERO));

        assertThat(title()).isEqualTo("Film: alien");
        assertThat(guide.idOf(CHANNEL)).isEqualTo("5");
        assertThat(guide.version(List.of(CHANNEL), HOUR, guide.versions(), ""))
                .isNotEqualTo(before);
    }

    private String title() {
        return guide.entries(CHANNEL, HOUR).getFirst().headline().title();
    }
}
