package tv.exstream.web.iptv;

import static tv.exstream.remark.Wanted.suchAs;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.HlsSubtitles;
import tv.exstream.session.ViewerKind;
import tv.exstream.subtitle.Track;
import tv.exstream.web.EndlessStreams;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.VisibleProgrammes;

/// The playlists of subtitles: the same segments as those of the pictures, in whichever house format these are.
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.HEAD})
final class SubtitleRoutes {
    private final RequestedChannels channels;
    private final HlsStreams streams;
    private final HlsSubtitles subtitles;
    private final EndlessStreams viewers;

    SubtitleRoutes(
            RequestedChannels channels,
            HlsStreams streams,
            HlsSubtitles subtitles,
            EndlessStreams viewers) {
        this.channels = channels;
        this.streams = streams;
        this.subtitles = subtitles;
        this.viewers = viewers;
    }

    /// HEAD is answered without starting anything.
    @RequestMapping("/iptv/channel/{number}/subtitles-{track}.m3u8")
    ResponseEntity<String> playlist(
            @PathVariable String number, @PathVariable String track, HttpServletRequest request) {
        Channel channel = channels.find(number);
        Track chosen = Track.parse(track).orElseThrow(() -> unknown(track));
        if (request.getMethod().equals("HEAD")) {
            return PlaylistAnswer.to(request).build();
        }
        streams.requireWelcome(channel, viewers.viewer(request, ViewerKind.HLS));
        MediaPlaylist playlist =
                VisibleProgrammes.of(streams)
                        .along(channel, AskedPlaylist.of(channel, request).past());
        VisibleProgrammes.of(subtitles).expect(channel, chosen, playlist);
        String folder = "../%s%s/".formatted(SegmentName.folder(channel), chosen);
        return PlaylistAnswer.to(request).body(playlist.toSubtitles(folder));
    }

    private static ProblemException unknown(String track) {
        return ProblemException.of(
                Problem.TRACK_NOT_FOUND,
                Demand.VALUE_WRONG,
                "subtitles",
                suchAs(Demand.A_LANGUAGE, Remark.of(Demand.EITHER, "deu, deu-sdh", "deu-forced")),
                track);
    }
}
