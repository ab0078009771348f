package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import tv.exstream.account.Area;
import tv.exstream.account.Entrance;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;

class EntrancesTest {
    @Test
    void aRowSaysForEachMethodWhatIsEnough() {
        EntranceRow row =
                EntranceRow.parse(
                                Area.API,
                                "/api/x  GET viewer  POST operator:read  PUT administrator  DELETE everybody\n\n")
                        .getFirst();

        assertThat(row.byMethod().get("GET"))
                .isEqualTo(new Entrance.Guarded(Area.API, Role.VIEWER, Scope.READ));
        assertThat(row.byMethod().get("POST"))
                .isEqualTo(new Entrance.Guarded(Area.API, Role.OPERATOR, Scope.READ));
        assertThat(row.byMethod().get("PUT"))
                .isEqualTo(new Entrance.Guarded(Area.API, Role.ADMINISTRATOR, Scope.ADMINISTER));
        assertThat(row.byMethod().get("DELETE")).isEqualTo(new Entrance.Everybody());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntranceRow.parse(Area.API, "/api/x GET"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntranceRow.parse(Area.API, "/api/x GET boss"));
    }

    @DisplayName("H38: the most specific pattern decides, as it does about who answers")
    @ParameterizedTest
    @CsvSource({
        "GET, /api/channels/5, /api/channels/{number}",
        "HEAD, /iptv/channel/5.ts, /iptv/channel/{number}.ts",
        "POST, /api/sources/tuners, /api/sources/tuners",
        "POST, /api/sources/servers, /api/sources/servers",
        "GET, /api/health/live, /api/health/live",
        "GET, /iptv/channel/5/master.m3u8, /iptv/channel/{number}/master.m3u8",
        "GET, /live/admin/x/5.ts, /live/{user}/{password}/{stream}",
        "GET, /ui/a/b.js, /ui/**",
        "GET, /, /",
        "GET, /tuner0/v5, '/tuner{tuner:[0-9]+}/v{number}'",
        "GET, /%61pi/now, /api/now",
        "GET, /api;x=1/now, /api/now"
    })
    void theMostSpecificPatternDecides(String method, String path, String pattern) {
        assertThat(Entrances.of(method, PathContainer.parsePath(path)).orElseThrow().pattern())
                .isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "/api",
        "/nowhere",
        "/api/channels/5/secret",
        "/actuator",
        "/t/x/y",
        "/api/v1/x",
        "//api/now",
        "/API/now",
        "/tunerx/v5"
    })
    void whatNoRowNamesHasNoEntrance(String path) {
        assertThat(Entrances.of("GET", PathContainer.parsePath(path))).isEmpty();
    }

    @Test
    void aMethodThatNobodyAnswersIsNoWayIn() {
        Entrances.Way way =
                Entrances.of("DELETE", PathContainer.parsePath("/api/now")).orElseThrow();

        assertThat(way.answered()).isFalse();
        assertThat(way.entrance()).isInstanceOf(Entrance.Guarded.class);
    }
}
