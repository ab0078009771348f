package tv.exstream.remark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.web.api.GermanTexts;

class ComplaintTest {
    private static final Complaint COUNT = Complaint.mustBe(Wanted.atLeast(1), 0);

    @Test
    void itIsReadBehindThePlace() {
        assertThat(COUNT.english()).isEqualTo("must be at least 1: 0");
        assertThat(german(COUNT)).isEqualTo("muss mindestens 1 sein: 0");
        assertThat(Complaint.mustHave(Remark.of(Demand.KEYS), Remark.of(Demand.NOTHING)).english())
                .isEqualTo("must have keys: nothing");
    }

    @Test
    void itIsSaidOfAnythingInAWholeSentence() {
        assertThat(COUNT.about("items[2].count"))
                .isEqualTo(Remark.of(Demand.VALUE_WRONG, "items[2].count", Wanted.atLeast(1), "0"));
        assertThat(COUNT.about(Remark.of(Demand.THE_FILE)).english())
                .isEqualTo("file must be at least 1: 0");
    }

    @Test
    void aSentenceIsCutOffFromWhatItIsAbout() {
        Remark sentence = Remark.of(Demand.VALUE_WRONG, "count", Wanted.atLeast(1), "0");

        assertThat(Complaint.without("count", sentence)).isEqualTo(COUNT);
        assertThat(Complaint.without("count", Remark.quoted("count must be odd: 2")).english())
                .isEqualTo("must be odd: 2");
        assertThat(Complaint.without("a", sentence.behind("a")).english())
                .isEqualTo("count must be at least 1: 0");
    }

    @Test
    void whatIsNotAboutThePlaceStandsBehindItAsItIs() {
        Complaint whole = new Complaint(Remark.of(Demand.NO_JETTY));

        assertThat(whole.english()).isEqualTo("the web server must be Jetty: another");
        assertThat(whole.about("server").english())
                .isEqualTo("server the web server must be Jetty: another");
        assertThat(
                        Complaint.without("count", Remark.quoted("count must be odd: 2"))
                                .about("items[2].count")
                                .english())
                .isEqualTo("items[2].count must be odd: 2");
    }

    private static String german(Complaint complaint) {
        return complaint.in(GermanTexts.german()::said);
    }
}
