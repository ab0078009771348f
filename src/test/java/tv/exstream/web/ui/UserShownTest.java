package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.web.api.UserEntry;

class UserShownTest {
    @Test
    void aChannelIsNamedWithItsNumberAndLeadsToItsSchedule() {
        assertThat(UserShown.of(new UserEntry("channels/5.1", "Films")))
                .isEqualTo(new UserShown("5.1 Films", "/channels/5.1/schedule"));
    }

    @Test
    void aPartLeadsToItsOwnPageAndAFillerAndACollectionToTheirs() {
        assertThat(UserShown.of(new UserEntry("deco-templates/3", "Week")))
                .isEqualTo(new UserShown("Week", "/parts/deco-templates/3"));
        assertThat(UserShown.of(new UserEntry("fillers/4", "Trailers")).page())
                .isEqualTo("/fillers/4");
        assertThat(UserShown.of(new UserEntry("collections/5", "Summer")).page())
                .isEqualTo("/collections/5");
    }
}
