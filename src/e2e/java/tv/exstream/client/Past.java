package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import tv.exstream.library.sample.DecodedTimecodes;
import tv.exstream.library.sample.TimecodeReader.Reading;

/// A programme that was on the first channel.
///
/// @param clip its number
record Past(int clip, Instant start) {
    /// What a player asks for that knows its start from the guide.
    String path() {
        return path(0);
    }

    /// What was on so many seconds after the one in which it began.
    String path(long later) {
        return "/iptv/channel/1.m3u8?utc=" + (start.getEpochSecond() + later);
    }

    /// Checks that a file or an address begins with its first picture.
    void assertBegins(String input) throws Exception {
        List<Reading> readings = DecodedTimecodes.of(List.of("-i", input, "-frames:v", "1"));

        assertThat(readings).containsExactly(new Reading(clip, 0));
    }
}
