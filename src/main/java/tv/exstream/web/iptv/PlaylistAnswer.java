package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import tv.exstream.channel.Channel;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.Container;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.ViewerDetails;

/// What requests for HLS playlists have in common.
final class PlaylistAnswer {
    /// RFC 8216, section 4.
    private static final String CONTENT_TYPE = "application/vnd.apple.mpegurl";

    /// A playlist is the same for everyone, so whatever stands between may answer several players with one.
    private static final Duration PLAYLIST_LIFE = Duration.ofSeconds(1);

    private PlaylistAnswer() {}

    static ResponseEntity.BodyBuilder described() {
        return ResponseEntity.ok()
                .header("Content-Type", CONTENT_TYPE)
                .cacheControl(CacheControl.maxAge(PLAYLIST_LIFE));
    }

    /// What asks for a container in an address that already asks for something; empty for the usual one.
    static String format(Channel channel, Container container) {
        if (container == Container.usual(channel.profile())) {
            return "";
        }
        return container == Container.FRAGMENTED_MP4 ? "&format=fmp4" : "&format=ts";
    }

    /// The container that is asked for, else the usual one.
    ///
    /// @throws ProblemException INVALID_VALUE when there is no such, or the channel cannot be packed in it
    static Container container(Channel channel, HttpServletRequest request, Container usual) {
        String format = Optional.ofNullable(request.getParameter("format")).orElse("");
        Container container =
                switch (format) {
                    case "" -> usual;
                    case "ts" -> Container.TRANSPORT_STREAM;
                    case "fmp4" -> Container.FRAGMENTED_MP4;
                    default ->
                            throw new ProblemException(
                                    Problem.INVALID_VALUE, "format must be ts or fmp4: " + format);
                };
        if (!container.holds(channel.profile())) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "format must be ts, because fmp4 cannot hold what channel %s is coded in: %s"
                            .formatted(channel.number(), format));
        }
        return container;
    }

    /// The playlist of who plays a channel, now or from the past on.
    ///
    /// @param catchUp as [#parsed]; absent for now
    static MediaPlaylist playlist(
            HlsStreams streams, Channel channel, @Nullable String catchUp, ViewerDetails viewer) {
        return catchUp == null
                ? streams.playlist(channel, viewer)
                : streams.playlist(channel, parsed(catchUp), viewer);
    }

    /// @throws ProblemException INVALID_VALUE when no answer ever had it
    static CatchUp parsed(String catchUp) {
        return CatchUp.parse(catchUp)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.INVALID_VALUE,
                                        "catchup must be as an answer to utc has it: " + catchUp));
    }
}
