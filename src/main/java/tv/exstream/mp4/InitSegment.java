package tv.exstream.mp4;

/// Writes what a player needs before the first fragment: the kinds of tracks, and how to decode them.
///
/// Source: ISO/IEC 14496-12 clauses 4.3, 8, 8.9.3 and 10.1, ISO/IEC 23000-19 clause 7.
public final class InitSegment {
    /// Of the movie, in which nothing is timed.
    private static final int MOVIE_SCALE = 1_000;

    /// A number with 16 bits behind the point.
    private static final int ONE = 1 << 16;

    /// `und`, three letters of five bits each, ISO/IEC 14496-12 clause 8.4.2.3.
    private static final int UNDETERMINED = 0x55C4;

    /// 72 to the inch, as everybody writes.
    private static final int RESOLUTION = 72 * ONE;

    private static final int DEPTH = 24;

    /// The kind of group whose samples are heard right once others before them were decoded.
    static final String ROLL = "roll";

    /// Flags of a track header: enabled and in the movie.
    private static final int ENABLED = 3;

    private final Tracks tracks;
    private final BoxWriter out = new BoxWriter();

    private InitSegment(Tracks tracks) {
        this.tracks = tracks;
    }

    /// The bytes of `ftyp` and `moov`.
    public static byte[] of(Tracks tracks) {
        return new InitSegment(tracks).write();
    }

    private byte[] write() {
        out.open("ftyp").text("iso6").u32(0).text("iso6cmfchlsf").close();
        out.open("moov");
        out.open("mvhd", 0, 0).zeros(8).u32(MOVIE_SCALE).u32(0).u32(ONE).u16(0x100).zeros(10);
        matrix();
        out.zeros(24).u32(Tracks.SOUND_ID + 1).close();
        tracks.video().ifPresent(this::video);
        tracks.sound().ifPresent(this::sound);
        out.open("mvex");
        tracks.video().ifPresent(_ -> extension(Tracks.VIDEO_ID));
        tracks.sound().ifPresent(_ -> extension(Tracks.SOUND_ID));
        return out.close().close().toBytes();
    }

    private void extension(int track) {
        out.open("trex", 0, 0).u32(track).u32(1).zeros(12).close();
    }

    private void video(VideoConfig video) {
        trackHeader(Tracks.VIDEO_ID, 0);
        out.u32((long) video.width() * ONE).u32((long) video.height() * ONE).close();
        media(Tracks.VIDEO_SCALE, "vide", "Video");
        out.open("vmhd", 0, 1).zeros(8).close();
        description();
        out.open(video.entry()).zeros(6).u16(1).zeros(16);
        out.u16(video.width()).u16(video.height()).u32(RESOLUTION).u32(RESOLUTION);
        out.u32(0).u16(1).zeros(32).u16(DEPTH).u16(-1);
        video.write(out);
        out.open("pasp").u32(1).u32(1).close();
        closeEntry();
        closeTrack();
    }

    private void sound(SoundConfig sound) {
        trackHeader(Tracks.SOUND_ID, 0x100);
        out.zeros(8).close();
        media(sound.sampleRate(), "soun", "Sound");
        out.open("smhd", 0, 0).zeros(4).close();
        description();
        out.open(sound.entry()).zeros(6).u16(1).zeros(8);
        out.u16(sound.channels()).u16(16).zeros(4).u32((long) sound.sampleRate() * ONE);
        sound.write(out);
        closeEntry();
        if (sound.preRoll() > 0) {
            out.open("sgpd", 1, 0).text(ROLL).u32(Short.BYTES).u32(1).u16(-sound.preRoll()).close();
        }
        closeTrack();
    }

    /// Begins a track and its header, up to the size of its picture.
    private void trackHeader(int track, int volume) {
        out.open("trak").open("tkhd", 0, ENABLED);
        out.zeros(8).u32(track).zeros(16).u16(0).u16(0).u16(volume).u16(0);
        matrix();
    }

    private void matrix() {
        out.u32(ONE).zeros(12).u32(ONE).zeros(12).u32(0x4000_0000);
    }

    private void media(int scale, String handler, String name) {
        out.open("mdia");
        out.open("mdhd", 0, 0).zeros(8).u32(scale).u32(0).u16(UNDETERMINED).u16(0).close();
        out.open("hdlr", 0, 0).u32(0).text(handler).zeros(12).text(name).u8(0).close();
        out.open("minf");
    }

    /// Says that the data is in this file, and begins what it is.
    private void description() {
        out.open("dinf").open("dref", 0, 0).u32(1).open("url ", 0, 1).close().close().close();
        out.open("stbl").open("stsd", 0, 0).u32(1);
    }

    /// The sample entry, its list, and the empty tables of samples.
    private void closeEntry() {
        out.close().close();
        out.open("stts", 0, 0).u32(0).close();
        out.open("stsc", 0, 0).u32(0).close();
        out.open("stsz", 0, 0).u32(0).u32(0).close();
        out.open("stco", 0, 0).u32(0).close();
    }

    /// The tables, and all that the track is in.
    private void closeTrack() {
        out.close().close().close().close();
    }
}
