package tv.exstream.library.sample;

import static tv.exstream.library.sample.Clip.Extra.CHAPTERS;
import static tv.exstream.library.sample.Clip.Extra.SUBTITLES;
import static tv.exstream.library.sample.Picture.Cadence.INTERLACED;
import static tv.exstream.library.sample.Picture.Cadence.STEADY;
import static tv.exstream.library.sample.Picture.Cadence.VARIABLE;
import static tv.exstream.library.sample.Picture.Codec.H264;
import static tv.exstream.library.sample.Picture.Codec.H264_FAST;
import static tv.exstream.library.sample.Picture.Codec.HEVC;
import static tv.exstream.library.sample.Picture.Codec.MPEG2;
import static tv.exstream.library.sample.Picture.Codec.MPEG4;
import static tv.exstream.library.sample.Picture.Codec.VP9;

import java.util.List;
import java.util.Set;
import tv.exstream.library.sample.Clip.Card;
import tv.exstream.library.sample.Clip.Extra;
import tv.exstream.library.sample.Clip.Material;

/// The sample media: two shows with seasons and a folder of films, in all the forms that real libraries hold.
public final class Clips {
    /// In the order of their numbers; every name, number and length is fixed.
    public static final List<Clip> ALL =
            List.of(
                    new Clip(
                            1,
                            "Northern Lights/Season 1/Northern Lights - S01E01 - First Light.mkv",
                            new Card(
                                    "Northern Lights  S1 E1",
                                    "First Light",
                                    "0x0b3d5c",
                                    "0x1fa37a"),
                            30,
                            moving(
                                    new Picture(1280, 720, "1", "25", STEADY, H264),
                                    Sound.AAC_STEREO,
                                    SUBTITLES,
                                    CHAPTERS)),
                    new Clip(
                            2,
                            "Northern Lights/Season 1/Northern Lights - S01E02 - The Long Dusk.mp4",
                            new Card(
                                    "Northern Lights  S1 E2",
                                    "The Long Dusk",
                                    "0x2b1055",
                                    "0x7597de"),
                            24,
                            moving(
                                    new Picture(1280, 720, "1", "25", STEADY, HEVC),
                                    Sound.AAC_STEREO)),
                    new Clip(
                            3,
                            "Northern Lights/Season 1/Northern Lights - S01E03 - Solar Wind.mp4",
                            new Card(
                                    "Northern Lights  S1 E3", "Solar Wind", "0x5c1f0b", "0xe0a030"),
                            21,
                            moving(
                                    new Picture(1920, 1080, "1", "25", STEADY, H264_FAST),
                                    Sound.AC3_SURROUND)),
                    new Clip(
                            4,
                            "Northern Lights/Season 2/Northern Lights - S02E01 - Midnight Sun.ts",
                            new Card(
                                    "Northern Lights  S2 E1",
                                    "Midnight Sun",
                                    "0x3a1c71",
                                    "0xd76d77"),
                            26,
                            moving(
                                    new Picture(720, 576, "64/45", "25", INTERLACED, MPEG2),
                                    Sound.MP2_STEREO)),
                    new Clip(
                            5,
                            "Harbour Watch/Season 01/harbour.watch.1x01.fog.bell.480p.mkv",
                            new Card("Harbour Watch  S1 E1", "Fog Bell", "0x1d2b33", "0x6f8f9f"),
                            33,
                            moving(
                                    new Picture(640, 480, "1", "30000/1001", STEADY, H264),
                                    Sound.MP3_MONO)),
                    new Clip(
                            6,
                            "Harbour Watch/Season 01/harbour.watch.1x02.high.water.avi",
                            new Card("Harbour Watch  S1 E2", "High Water", "0x0f2027", "0x2c7744"),
                            28,
                            moving(
                                    new Picture(624, 352, "1", "24000/1001", STEADY, MPEG4),
                                    Sound.MP3_STEREO)),
                    new Clip(
                            7,
                            "Harbour Watch/Season 01/harbour.watch.1x03.the.pilot.boat.webm",
                            new Card(
                                    "Harbour Watch  S1 E3",
                                    "The Pilot Boat",
                                    "0x13547a",
                                    "0x80d0c7"),
                            25,
                            moving(
                                    new Picture(853, 479, "1", "30", STEADY, VP9),
                                    Sound.OPUS_STEREO)),
                    new Clip(
                            8,
                            "Harbour Watch/Season 01/harbour.watch.1x04.lamp.oil.mp4",
                            new Card("Harbour Watch  S1 E4", "Lamp Oil", "0x41295a", "0xc06c84"),
                            27,
                            moving(
                                    new Picture(1024, 576, "1", "30", VARIABLE, H264),
                                    Sound.AAC_MONO)),
                    new Clip(
                            9,
                            "Films/Clockwork Harbour (2019)/Clockwork.Harbour.2019.720p.x264.mp4",
                            new Card("A film of 2019", "Clockwork Harbour", "0x232526", "0xb79891"),
                            23,
                            moving(
                                    new Picture(1280, 720, "1", "50", STEADY, H264_FAST),
                                    Sound.AAC_SURROUND)),
                    new Clip(
                            10,
                            "Films/The Paper Moon Express (1987)/The Paper Moon Express (1987).mkv",
                            new Card(
                                    "A film of 1987",
                                    "The Paper Moon Express",
                                    "0x4b134f",
                                    "0xc94b4b"),
                            35,
                            moving(
                                    new Picture(1280, 534, "1", "24000/1001", STEADY, H264),
                                    Sound.AC3_SURROUND,
                                    SUBTITLES,
                                    CHAPTERS)),
                    new Clip(
                            11,
                            "Films/Silent Reel (1926).ts",
                            new Card(
                                    "A silent film of 1926", "Silent Reel", "0x202020", "0x909090"),
                            22,
                            moving(new Picture(960, 720, "1", "25", STEADY, H264), Sound.NONE)),
                    new Clip(
                            12,
                            "Films/Static Waltz.m4a",
                            new Card("A song", "Static Waltz", "0x614385", "0x516395"),
                            20,
                            new Material.SongWithCover(Sound.AAC_STEREO)));

    private Clips() {}

    private static Material moving(Picture picture, Sound sound, Extra... extras) {
        return new Material.Moving(picture, sound, Set.of(extras));
    }
}
