package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.web.api.PartAnswer.UserEntry;

class PartUserShownTest {
    @Test
    void aChannelIsNamedWithItsNumberAndLeadsToItsSchedule() {
        assertThat(PartUserShown.of(new UserEntry("channels/5.1", "Films")))
                .isEqualTo(new PartUserShown("5.1 Films", "/channels/5.1/schedule"));
    }

    @Test
    void aPartLeadsToItsOwnPageAndAFillerToThatOfFillers() {
        assertThat(PartUserShown.of(new UserEntry("deco-templates/3", "Week")))
                .isEqualTo(new PartUserShown("Week", "/parts/deco-templates/3"));
        assertThat(PartUserShown.of(new UserEntry("fillers/4", "Trailers")).page())
                .isEqualTo("/fillers/4");
    }
}
