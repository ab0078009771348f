package tv.exstream.web.security;

import java.util.List;
import java.util.stream.Stream;
import tv.exstream.account.Area;

/// The ways of players and tuner clients.
final class PlayerEntrances {
    private static final List<EntranceRow> GUIDE =
            EntranceRow.parse(
                    Area.GUIDE,
                    """
                    /iptv/channels.m3u               GET viewer
                    /iptv/channels.m3u8              GET viewer
                    /iptv/xmltv.xml                  GET viewer
                    /iptv/xmltv.xml.gz               GET viewer
                    /hdhomerun/epg                   GET viewer
                    /lineup.json                     GET viewer
                    /lineup.xml                      GET viewer
                    /lineup.m3u                      GET viewer
                    /hdhomerun/lineup.json           GET viewer
                    /hdhomerun/lineup.xml            GET viewer
                    /hdhomerun/lineup.m3u            GET viewer
                    """);

    private static final List<EntranceRow> STREAMS =
            EntranceRow.parse(
                    Area.STREAMS,
                    """
                    /iptv/channel/{number}.ts                                GET viewer
                    /iptv/channel/{number}.m3u8                              GET viewer
                    /iptv/channel/{number}/master.m3u8                       GET viewer
                    /iptv/channel/{number}/subtitles-{track}.m3u8            GET viewer
                    /iptv/channel/{number}/{content:picture|sound-.*}.m3u8   GET viewer
                    /iptv/channel/{folder}/{segment}.ts                      GET viewer
                    /iptv/channel/{folder}/{segment}.m4s                     GET viewer
                    /iptv/channel/{folder}/{init}.mp4                        GET viewer
                    /iptv/channel/{folder}/{content}/{segment}.m4s           GET viewer
                    /iptv/channel/{folder}/{content}/{init}.mp4              GET viewer
                    /iptv/channel/{folder}/{track}/{segment}.vtt             GET viewer
                    /iptv/flussonic/{number}/mpegts                          GET viewer
                    /iptv/flussonic/{number}/{name}.ts                       GET viewer
                    /iptv/flussonic/{number}/{name}.m3u8                     GET viewer
                    /iptv/artwork/{media}/{kind}                             GET viewer
                    /iptv/logos/{channel}                                    GET viewer
                    /live/{user}/{password}/{stream}                         GET viewer
                    /timeshift/{user}/{password}/{duration}/{start}/{stream} GET viewer
                    /streaming/timeshift.php                                 GET viewer
                    /auto/{target}                                           GET viewer
                    /tuner{tuner:[0-9]+}/v{number}                           GET viewer
                    /hdhomerun/auto/{target}                                 GET viewer
                    /hdhomerun/tuner{tuner:[0-9]+}/v{number}                 GET viewer
                    """);

    private static final List<EntranceRow> TUNER =
            EntranceRow.parse(
                    Area.TUNER,
                    """
                    /discover.json                   GET viewer
                    /device.xml                      GET viewer
                    /capability                      GET viewer
                    /status.json                     GET viewer
                    /lineup_status.json              GET viewer
                    /lineup.post                     POST viewer
                    /hdhomerun/discover.json         GET viewer
                    /hdhomerun/device.xml            GET viewer
                    /hdhomerun/capability            GET viewer
                    /hdhomerun/status.json           GET viewer
                    /hdhomerun/lineup_status.json    GET viewer
                    /hdhomerun/lineup.post           POST viewer
                    """);

    static final List<EntranceRow> ROWS =
            Stream.of(GUIDE, STREAMS, TUNER).flatMap(List::stream).toList();

    private PlayerEntrances() {}
}
