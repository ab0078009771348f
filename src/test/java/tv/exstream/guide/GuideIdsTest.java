package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.channel.Channel;

class GuideIdsTest {
    @ParameterizedTest
    @CsvSource({
        "1.23, C1.23.150.ersatztv.org",
        "12.3, C12.3.198.ersatztv.org",
        "123, C123.246.ersatztv.org",
        "1.24, C1.24.151.ersatztv.org",
        "12.4, C12.4.199.ersatztv.org",
        "124, C124.247.ersatztv.org",
    })
    @DisplayName("IDS-1: the ids of ErsatzTV")
    void theIdsOfErsatzTv(String number, String id) {
        assertThat(GuideIds.ERSATZTV.of(channel(number).build())).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "1, C1.49.tunarr.com",
        "12, C12.99.tunarr.com",
        "21, C21.99.tunarr.com",
        "100, C100.145.tunarr.com",
        "1000, C1000.193.tunarr.com",
        "5.1, C5.1.102.tunarr.com",
    })
    @DisplayName("M3-06: the ids of Tunarr")
    void theIdsOfTunarr(String number, String id) {
        assertThat(GuideIds.TUNARR.of(channel(number).build())).isEqualTo(id);
    }

    @Test
    @DisplayName("IDS-2: a channel that gets another number and name keeps its id")
    void aChannelThatGetsAnotherNumberAndNameKeepsItsId() {
        Channel before = channel(5).withId(17).named("Films").build();
        Channel after = channel("80.2").withId(17).named("Movies").build();

        assertThat(GuideIds.STABLE.of(after)).isEqualTo(GuideIds.STABLE.of(before));
    }

    @Test
    void anIdMayBeTheNumber() {
        assertThat(GuideIds.NUMBER.of(channel("5.1").withId(17).build())).isEqualTo("5.1");
    }

    @ParameterizedTest
    @EnumSource
    void noTwoChannelsHaveTheSameId(GuideIds ids) {
        Set<String> seen = new HashSet<>();
        for (int number = 1; number <= 500; number++) {
            seen.add(ids.of(channel(number).withId(number).build()));
            seen.add(ids.of(channel("7." + number).withId(1_000 + number).build()));
        }

        assertThat(seen).hasSize(1_000);
    }
}
