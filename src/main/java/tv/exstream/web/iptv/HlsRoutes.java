package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.ViewerKind;
import tv.exstream.web.EndlessStreams;
import tv.exstream.web.RequestedChannels;

/// A channel as HLS, now or as it was a while ago. The playlist names segments by their place in time alone, so all players of a
/// channel, live or late, fetch the same ones.
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.HEAD})
final class HlsRoutes {
    /// RFC 8216, section 4.
    private static final String CONTENT_TYPE = "application/vnd.apple.mpegurl";

    /// A playlist is the same for everyone, so whatever stands between may answer several players with one.
    private static final Duration PLAYLIST_LIFE = Duration.ofSeconds(1);

    private static final long NOT_ASKED = -1;

    /// Arbitrary: nobody has recorded for longer than a century, and the sum with any instant is still one.
    private static final long MOST_SECONDS = Duration.ofDays(36_500).toSeconds();

    private final RequestedChannels channels;
    private final HlsStreams streams;
    private final EndlessStreams viewers;
    private final InstantSource clock;

    HlsRoutes(
            RequestedChannels channels,
            HlsStreams streams,
            EndlessStreams viewers,
            InstantSource clock) {
        this.channels = channels;
        this.streams = streams;
        this.viewers = viewers;
        this.clock = clock;
    }

    /// @param utc plays from this instant, in seconds since 1970: answered with the address that does
    /// @param shift plays what was on so many seconds ago
    @RequestMapping("/iptv/channel/{number}.m3u8")
    ResponseEntity<String> play(
            @PathVariable String number,
            @RequestParam(defaultValue = "" + NOT_ASKED) long utc,
            @RequestParam(defaultValue = "0") long shift,
            HttpServletRequest request) {
        Channel channel = channels.find(number);
        if (utc != NOT_ASKED) {
            return redirect(channel, clock.instant().getEpochSecond() - utc);
        }
        return playlist(channel, ago(shift), request);
    }

    private ResponseEntity<String> playlist(
            Channel channel, Duration shift, HttpServletRequest request) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.ok()
                        .header("Content-Type", CONTENT_TYPE)
                        .cacheControl(CacheControl.maxAge(PLAYLIST_LIFE));
        if (request.getMethod().equals("HEAD")) {
            return response.build();
        }
        return response.body(
                streams.playlist(channel, shift, viewers.viewer(request, ViewerKind.HLS))
                        .toM3u8(SegmentName.folder(channel)));
    }

    /// Relative, so that it holds behind every proxy. An instant that is still to come is now.
    private static ResponseEntity<String> redirect(Channel channel, long secondsAgo) {
        String target = "%s.m3u8?shift=%d".formatted(channel.number(), Math.max(0, secondsAgo));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(target))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static Duration ago(long seconds) {
        if (seconds < 0) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, "shift must not be negative: " + seconds);
        }
        return Duration.ofSeconds(Math.min(seconds, MOST_SECONDS));
    }
}
