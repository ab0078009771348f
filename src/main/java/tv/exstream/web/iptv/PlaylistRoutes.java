package tv.exstream.web.iptv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.channel.Channels;
import tv.exstream.config.LiveConfig;
import tv.exstream.guide.Catchup;
import tv.exstream.guide.M3u;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.VisibleChannels;

/// All channels as an M3U playlist.
@RestController
final class PlaylistRoutes {
    /// Without the charset, which players take for granted: mpv knows a playlist by exactly this, or by the end of its address.
    private static final String CONTENT_TYPE = "audio/x-mpegurl";

    private final Channels channels;
    private final AskedBase bases;
    private final LiveConfig live;

    PlaylistRoutes(Channels channels, AskedBase bases, LiveConfig live) {
        this.channels = channels;
        this.bases = bases;
        this.live = live;
    }

    /// @param mode `mixed`, `hls` or `ts`
    /// @param request its parameter `catchup` is `default`, `append`, `shift`, `flussonic`, `xc` or `none`
    @GetMapping({"/iptv/channels.m3u", "/iptv/channels.m3u8"})
    void list(
            @RequestParam(defaultValue = "mixed") String mode,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        M3u playlist =
                new M3u(
                        bases.of(request).text(),
                        form(mode),
                        catchup(request),
                        live.now().guide().rules().ids());
        String text = playlist.of(VisibleChannels.of(channels.listed()));
        new TextDocument(CONTENT_TYPE, version(text), "no-cache", new TextDocument.Whole(text))
                .send(request, response);
    }

    private static M3u.Form form(String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "mixed" -> M3u.Form.MIXED;
            case "hls" -> M3u.Form.HLS;
            case "ts" -> M3u.Form.TS;
            default ->
                    throw ProblemException.mustBe(
                            "mode", Remark.of(Demand.EITHER, "mixed, hls", "ts"), mode);
        };
    }

    private Catchup catchup(HttpServletRequest request) {
        String mode = Optional.ofNullable(request.getParameter("catchup")).orElse("default");
        return new Catchup(catchup(mode), live.now().timeline().history().toDays());
    }

    private static Catchup.Mode catchup(String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "default" -> Catchup.Mode.DEFAULT;
            case "append" -> Catchup.Mode.APPEND;
            case "shift" -> Catchup.Mode.SHIFT;
            case "flussonic" -> Catchup.Mode.FLUSSONIC;
            case "xc" -> Catchup.Mode.XC;
            case "none" -> Catchup.Mode.NONE;
            default ->
                    throw ProblemException.mustBe(
                            "catchup",
                            Remark.of(
                                    Demand.EITHER, "default, append, shift, flussonic, xc", "none"),
                            mode);
        };
    }

    private static String version(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x%x".formatted(crc.getValue(), text.length());
    }
}
