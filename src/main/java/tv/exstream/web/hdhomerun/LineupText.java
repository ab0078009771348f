package tv.exstream.web.hdhomerun;

import java.util.List;
import tv.exstream.guide.OneLine;
import tv.exstream.guide.XmlText;

/// Writes a lineup in the two forms that real devices have beside JSON.
final class LineupText {
    private LineupText() {}

    static String xml(List<LineupEntry> entries) {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Lineup>\n");
        entries.forEach(entry -> append(xml, entry));
        return xml.append("</Lineup>\n").toString();
    }

    private static void append(StringBuilder xml, LineupEntry entry) {
        xml.append("<Program>");
        element(xml, "GuideNumber", entry.guideNumber());
        element(xml, "GuideName", entry.guideName());
        element(xml, "VideoCodec", entry.videoCodec());
        element(xml, "AudioCodec", entry.audioCodec());
        element(xml, "HD", Integer.toString(entry.hd()));
        element(xml, "URL", entry.url());
        xml.append("</Program>\n");
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append("<%s>%s</%s>".formatted(name, XmlText.of(value), name));
    }

    static String m3u(List<LineupEntry> entries) {
        StringBuilder m3u = new StringBuilder("#EXTM3U\n");
        for (LineupEntry entry : entries) {
            String number = entry.guideNumber();
            String name = OneLine.of(entry.guideName());
            m3u.append(
                    "#EXTINF:-1 channel-id=\"%s\" channel-number=\"%s\" tvg-name=\"%s\",%s %s\n%s\n"
                            .formatted(
                                    number,
                                    number,
                                    name.replace('"', '\''),
                                    number,
                                    name,
                                    entry.url()));
        }
        return m3u.toString();
    }
}
