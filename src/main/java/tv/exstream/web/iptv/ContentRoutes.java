package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channel;
import tv.exstream.hls.Container;
import tv.exstream.hls.Content;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerKind;
import tv.exstream.web.EndlessStreams;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.VisibleProgrammes;

/// The playlists of the picture without sound and of each sound track, in fragmented MP4: the same segments as those of both together.
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.HEAD})
final class ContentRoutes {
    private final RequestedChannels channels;
    private final HlsStreams streams;
    private final EndlessStreams viewers;

    ContentRoutes(RequestedChannels channels, HlsStreams streams, EndlessStreams viewers) {
        this.channels = channels;
        this.streams = streams;
        this.viewers = viewers;
    }

    /// HEAD is answered without starting anything.
    @RequestMapping("/iptv/channel/{number}/{content:picture|sound-.*}.m3u8")
    ResponseEntity<String> playlist(
            @PathVariable String number, @PathVariable String content, HttpServletRequest request) {
        Channel channel = channels.find(number);
        Content wanted = parsed(channel, content);
        if (request.getMethod().equals("HEAD")) {
            return PlaylistAnswer.to(request).build();
        }
        ViewerDetails viewer = viewers.viewer(request, ViewerKind.HLS);
        AskedPlaylist asked = AskedPlaylist.of(channel, request);
        MediaPlaylist playlist = asked.of(VisibleProgrammes.of(streams), viewer);
        String folder = "../%s%s/".formatted(SegmentName.folder(asked.channel()), wanted);
        return PlaylistAnswer.to(request).body(playlist.toM3u8(folder, Container.FRAGMENTED_MP4));
    }

    /// @throws ProblemException TRACK_NOT_FOUND when the channel has nothing of the kind
    static Content parsed(Channel channel, String content) {
        return Content.parse(content, channel.profile())
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.TRACK_NOT_FOUND,
                                        Objection.NO_SOUND_TRACK,
                                        channel.number(),
                                        channel.profile().tracks().size(),
                                        content));
    }
}
