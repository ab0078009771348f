package tv.exstream.web.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tv.exstream.json.RecordJson;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Visual;

/// What a form does not offer it would overwrite.
class ScreenShownTest {
    static final List<String> VISUALS = ScreenShown.VISUALS;
    static final List<String> SOUNDS = ScreenShown.SOUNDS;

    @ParameterizedTest
    @FieldSource("VISUALS")
    void everythingThatMayBeSeenIsOffered(String type) {
        String more = type.equals("text") ? ", \"background\": \"#1a1a2e\"" : "";

        assertThat(RecordJson.read("{\"type\": \"%s\"%s}".formatted(type, more), Visual.class))
                .isNotNull();
        assertThat(VISUALS).doesNotHaveDuplicates();
        assertThat(VISUALS).hasSameSizeAs(Visual.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @FieldSource("SOUNDS")
    void everythingThatMayBeHeardIsOffered(String type) {
        String more = type.equals("music") ? ", \"item\": 1" : "";

        assertThat(
                        RecordJson.read(
                                "{\"type\": \"%s\"%s}".formatted(type, more), Accompaniment.class))
                .isNotNull();
        assertThat(SOUNDS).doesNotHaveDuplicates();
        assertThat(SOUNDS).hasSameSizeAs(Accompaniment.class.getPermittedSubclasses());
    }
}
