package tv.exstream.live;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a live source is received, by the scheme of its address. There is no other scheme: nothing else is opened, by us or by ffmpeg.
public enum Transport {
    /// A transport stream or a playlist of HLS; read by ourselves.
    HTTP("http", ""),
    HTTPS("https", ""),
    RTSP("rtsp", "rtsp,rtp,udp,tcp"),
    RTMP("rtmp", "rtmp,tcp"),
    SRT("srt", "srt,udp"),
    UDP("udp", "udp"),
    RTP("rtp", "rtp,udp");

    private final String scheme;
    private final String protocols;

    Transport(String scheme, String protocols) {
        this.scheme = scheme;
        this.protocols = protocols;
    }

    public String scheme() {
        return scheme;
    }

    /// What ffmpeg may open for such an address: its protocols by name. None where it reads nothing itself.
    public String protocols() {
        return protocols;
    }

    /// Whether we read it; ffmpeg reads the others.
    public boolean isHttp() {
        return this == HTTP || this == HTTPS;
    }

    static Optional<Transport> of(String scheme) {
        String wanted = scheme.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.scheme.equals(wanted)).findFirst();
    }

    static String schemes() {
        return List.of(values()).stream().map(Transport::scheme).collect(Collectors.joining(", "));
    }
}
