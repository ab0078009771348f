package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.web.ui.Navigation;

class PagesBenchTest {
    @Test
    void everyPageOfTheMenuIsMeasured() {
        assertThat(PagesBench.pages().stream().map(page -> page.split("[?]")[0]))
                .containsAll(Navigation.all().stream().map(Navigation.Destination::path).toList());
    }

    @Test
    void eachRoundAsksForSomethingElse() {
        assertThat(PagesBench.path("/media/%d", 3)).isEqualTo("/media/73");
        assertThat(PagesBench.path("/browse?q=genre:war%%20year:19%d", 7))
                .isEqualTo("/browse?q=genre:war%20year:1977");
    }
}
