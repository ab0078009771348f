package tv.exstream.library.xtream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The addresses of an account of Xtream Codes")
class XtreamAddressesTest {
    private static final XtreamAddresses ADDRESSES =
            new XtreamAddresses("http://panel.example:8080/", "me@home", "p+w:ä/%");

    @Test
    @DisplayName("have users and passwords with any characters, encoded once")
    void credentials() {
        assertThat(ADDRESSES.account())
                .hasToString(
                        "http://panel.example:8080/player_api.php?username=me%40home&password=p%2Bw%3A%C3%A4%2F%25");
        assertThat(ADDRESSES.live(7, "ts"))
                .hasToString("http://panel.example:8080/live/me%40home/p%2Bw%3A%C3%A4%2F%25/7.ts");
    }

    @Test
    @DisplayName("are those of actions, films, episodes and the guide")
    void forms() {
        var plain = new XtreamAddresses("http://h.example", "u", "p");

        assertThat(plain.list("get_live_streams"))
                .hasToString(
                        "http://h.example/player_api.php?username=u&password=p&action=get_live_streams");
        assertThat(plain.one("get_series_info", "series_id", 5).toString())
                .endsWith("&action=get_series_info&series_id=5");
        assertThat(plain.movie(1, "mkv")).hasToString("http://h.example/movie/u/p/1.mkv");
        assertThat(plain.episode(2, "mp4")).hasToString("http://h.example/series/u/p/2.mp4");
        assertThat(plain.guide()).hasToString("http://h.example/xmltv.php?username=u&password=p");
    }

    @Test
    @DisplayName("are written out without user and password")
    void secrets() {
        assertThat(ADDRESSES).hasToString("http://panel.example:8080");
    }
}
