package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.api.GermanTexts;

class WordingTest {
    private static final RemarkTexts GERMAN = GermanTexts.german();

    @Test
    void whatIsKnownInEnglishOnlyIsMarked() {
        assertThat(Wording.of(Remark.quoted("something else"), GERMAN))
                .isEqualTo(new Wording("something else", "en"));
        assertThat(Wording.of(Remark.of(Demand.SOMETHING_ELSE), GERMAN))
                .isEqualTo(new Wording("etwas anderes", ""));
    }

    @Test
    void ofALongOneTheBeginningIsShown() {
        assertThat(new Wording("etwas", "").brief(5)).isEqualTo("etwas");
        assertThat(new Wording("etwas anderes", "").brief(5)).isEqualTo("etwas…");
    }
}
