package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Listing;
import tv.exstream.channel.Logos;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.VisibleChannels;

/// The logos of the channels, at the addresses of [Channel#logoPath].
@RestController
final class LogoRoutes {
    /// RFC 8246: another logo has another address. Whoever asks may see channels that others may not, and a cache between them would send
    /// them to everybody.
    private static final String FOR_GOOD = "private, max-age=31536000, immutable";

    /// Of an address that may stand for any logo the channel will ever have.
    private static final String ASK_AGAIN = "no-cache";

    private final Channels channels;
    private final Logos logos;

    LogoRoutes(Channels channels, Logos logos) {
        this.channels = channels;
        this.logos = logos;
    }

    /// @param version which of the logos is meant; whatever it is, the present one is sent
    @RequestMapping(
            path = "/iptv/logos/{channel}",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void send(
            @PathVariable String channel,
            @RequestParam(name = "v", defaultValue = "") String version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String present = present(channel).orElseThrow(() -> unknown(channel));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, present.equals(version) ? FOR_GOOD : ASK_AGAIN);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!new ServletWebRequest(request, response).checkNotModified(present)) {
            SentPicture logo = id(channel).flatMap(logos::find).orElseThrow(() -> unknown(channel));
            write(logo, request, response);
        }
    }

    private static void write(
            SentPicture logo, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] picture = logo.toBytes();
        response.setContentType(logo.format().mediaType());
        response.setContentLength(picture.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(picture);
        }
    }

    /// The digest of the logo that the channel has.
    private Optional<String> present(String channel) {
        return id(channel)
                .flatMap(channels::find)
                .filter(VisibleChannels::have)
                .map(Channel::listing)
                .map(Listing::logo)
                .filter(logo -> !logo.isEmpty());
    }

    private static Optional<ChannelId> id(String text) {
        return text.matches("[1-9]\\d{0,17}")
                ? Optional.of(new ChannelId(Long.parseLong(text)))
                : Optional.empty();
    }

    private static ProblemException unknown(String channel) {
        return ProblemException.of(Problem.PICTURE_NOT_FOUND, Objection.NO_LOGO_OF_ID, channel);
    }
}
