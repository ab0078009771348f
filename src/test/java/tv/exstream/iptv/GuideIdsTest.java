package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.source.SourceId;

@DisplayName("The id of a channel in guides")
class GuideIdsTest {
    @ParameterizedTest
    @CsvSource({
        "DasErste.de, DE: Das Erste",
        "DasErste.de@HD, DE: Das Erste",
        "das.erste.de, DE: das erste",
        "ZDFneo.de, DE: ZDFneo",
        "I24News.il@English, IL: I24 News",
        "12345, 12345",
        "x.de, x de",
    })
    @DisplayName("has the name of the channel in it, and its country")
    void asName(String id, String name) {
        assertThat(GuideIds.asName(id)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "BBCOne.uk, bbcone.uk, bbconeuk",
        "' BBC One.UK ', bbc one.uk, bbconeuk",
        "BBCOne.uk@HD, bbcone.uk@hd, bbconeuk",
        "Sky_One+1.uk, sky_one+1.uk, skyone+1uk",
        "@HD, @hd, hd",
    })
    @DisplayName("is the same without what authors of lists change by mistake")
    void folded(String id, String folded, String loose) {
        assertThat(GuideIds.folded(id)).isEqualTo(folded);
        assertThat(GuideIds.loose(id)).isEqualTo(loose);
    }

    @Test
    @DisplayName("sorts by guide and then by itself, and is not blank")
    void keys() {
        var a = new GuideChannel.Key(GuideId.of(new SourceId(1)), "b");
        var b = new GuideChannel.Key(GuideId.of(new SourceId(1)), "c");
        var c = new GuideChannel.Key(GuideId.of(new SourceId(2)), "a");

        assertThat(List.of(c, b, a)).isSortedAccordingTo((x, y) -> y.compareTo(x));
        assertThatThrownBy(() -> new GuideChannel.Key(GuideId.of(new SourceId(1)), " "))
                .hasMessageContaining("must not be blank");
    }

    @Test
    @DisplayName("is one of a guide, which a source is or a list names")
    void guides() {
        var list = new SourceId(5);
        var own = GuideId.of(list);
        var second = new GuideId(list, 2);

        assertThat(List.of(second, own, GuideId.of(new SourceId(4))))
                .isSortedAccordingTo((x, y) -> y.compareTo(x));
        assertThat(List.of(own, second)).extracting(GuideId::toString).containsExactly("5", "5/2");
        assertThatThrownBy(() -> new GuideId(list, -1)).hasMessageContaining("at least 0: -1");
    }

    @Test
    @DisplayName("belongs to programmes that last")
    void programmes() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");

        assertThatThrownBy(
                        () ->
                                new GuideProgramme(
                                        "one.de", noon, Optional.of(noon), Described.titled("x")))
                .hasMessageContaining("must end after its start");
    }
}
