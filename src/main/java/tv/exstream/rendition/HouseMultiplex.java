package tv.exstream.rendition;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.media.Profile;
import tv.exstream.mpegts.Codings;
import tv.exstream.mpegts.ProgramAssociation;
import tv.exstream.mpegts.ProgramMap;
import tv.exstream.mpegts.ProgramMap.ElementaryStream;
import tv.exstream.mpegts.ServiceDescription;
import tv.exstream.mpegts.SoundLabel;

/// What is the same in every stream we send: PIDs, tables and how far ahead of its use everything arrives. Clients remember PIDs,
/// so they never change.
public final class HouseMultiplex {
    public static final int MAP_PID = 0x0100;
    public static final int VIDEO_PID = 0x0101;

    /// Of the first sound track; those after it follow.
    public static final int AUDIO_PID = 0x0102;

    /// Of the first stream of subtitles, well after the last sound track; those after it follow.
    public static final int SUBTITLE_PID = 0x0110;

    /// More languages than anybody sends.
    public static final int MOST_SUBTITLES = 4;

    /// How many frames a picture is decoded before it is shown, so that pictures may be sent that much before earlier ones.
    /// Encoders need 2; 4 is the most that streams in circulation are seen to need. More must be encoded anew.
    public static final int DECODE_DELAY_FRAMES = 4;

    /// How long before decoding a unit arrives: 100 ms in 90 kHz ticks, enough for a key frame to arrive whole.
    static final long CLOCK_LEAD_90K = 9_000;

    static final byte[] ASSOCIATION = new ProgramAssociation(1, 1, MAP_PID).toPacket();

    private HouseMultiplex() {}

    static byte[] map(Codings codings) {
        List<ElementaryStream> streams = new ArrayList<>();
        streams.add(new ElementaryStream(codings.video(), VIDEO_PID));
        for (SoundLabel label : codings.tracks()) {
            int pid = soundPid(streams.size() - 1);
            streams.add(new ElementaryStream(codings.audio(), pid, label));
        }
        return new ProgramMap(1, VIDEO_PID, streams).toPacket(MAP_PID);
    }

    /// How many streams of subtitles a channel may have: the PMT has one packet.
    public static int mostSubtitles(Profile profile) {
        int room = ProgramMap.roomForSubtitles(map(HouseCodings.of(profile)));
        return Math.min(MOST_SUBTITLES, room);
    }

    /// The PID of a sound track, counted from 0.
    static int soundPid(int track) {
        return AUDIO_PID + track;
    }

    /// The SDT that tells a receiver the channel's name.
    static byte[] service(String channelName) {
        return new ServiceDescription("EXStreamTV", channelName).toPacket();
    }
}
