package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlateCauseTest {
    @Test
    @DisplayName(
            "STR-92: every cause of technical difficulties has a code of its own, and no other has one")
    void everyDifficultyHasACodeOfItsOwn() {
        List<Optional<String>> codes =
                Stream.of(SlateCause.values())
                        .filter(each -> each.reason() == SlateReason.TECHNICAL_DIFFICULTIES)
                        .map(SlateCause::code)
                        .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(Optional::isPresent);
        assertThat(SlateCause.NOTHING_SCHEDULED.code()).isEmpty();
        assertThat(SlateCause.BEING_PREPARED.code()).isEmpty();
    }

    @Test
    void codesStayWhatTheyAre() {
        assertThat(SlateCause.MEDIA_GONE.code()).contains("E1");
        assertThat(SlateCause.NOT_PREPARED.code()).contains("E2");
        assertThat(SlateCause.BROKEN_OFF.code()).contains("E3");
        assertThat(SlateCause.NO_SIGNAL.code()).contains("E4");
        assertThat(SlateCause.PAUSING.code()).contains("E5");
    }

    @Test
    void whatOnlyTheSlateShowsIsSaidInWords() {
        List<SlateCause> told =
                Stream.of(SlateCause.values()).filter(each -> each.fault().isPresent()).toList();

        assertThat(told).containsExactly(SlateCause.MEDIA_GONE, SlateCause.BROKEN_OFF);
    }

    @Test
    void everyReasonHasACause() {
        for (SlateReason reason : SlateReason.values()) {
            assertThat(SlateCause.firstOf(reason).reason()).isEqualTo(reason);
        }
    }
}
