package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.Product;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.rendition.HouseMultiplex;

/// A channel's HLS as a player fetches it.
///
/// @param server that is asked
/// @param playlist path of the playlist
public record PlayedHls(Product server, String playlist) {
    private static final Pattern ENTRY =
            Pattern.compile("#EXT-X-PROGRAM-DATE-TIME:(\\S+)\\n#EXTINF:[^\\n]*\\n(\\S+)");

    /// What a playlist lists.
    ///
    /// @param path on the server
    /// @param start when its first picture is on
    public record Listed(String path, Instant start) {}

    /// The segments that the playlist lists now.
    public List<Listed> segments() {
        HttpResponse<String> response = server.get(playlist);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        List<Listed> segments = new ArrayList<>();
        Matcher entries = ENTRY.matcher(response.body());
        while (entries.find()) {
            segments.add(
                    new Listed(
                            response.uri().resolve(entries.group(2)).getPath(),
                            Instant.parse(entries.group(1))));
        }
        return segments;
    }

    /// The instant from which the channel counts its time stamps.
    public Instant epoch() {
        Listed segment = segments().getFirst();
        byte[] bytes = server.bytes(segment.path()).body();
        long pts90k = TsChecker.check(bytes).firstPts(HouseMultiplex.VIDEO_PID);
        return segment.start().minusNanos(pts90k * 100_000 / 9);
    }
}
