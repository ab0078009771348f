package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.Golden;
import tv.exstream.json.StrictJson;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Conversion.ToneMapping;
import tv.exstream.media.Crop;
import tv.exstream.media.MeasuredLoudness;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Preset;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.rendition.RenditionRequest;

/// Every setting that a person sees does something.
class ProfileSettingsTest {
    private static final MeasuredLoudness MEASURED = new MeasuredLoudness(-20.5, -2.1, 8, -31);

    private static final Materials MATERIALS = new Materials(Path.of("/data/overlays"));

    /// One for which every setting matters.
    private static final MediaItem ITEM =
            item("all")
                    .video(
                            Pictures.of("hevc", 1_920, 1_080)
                                    .wide(DynamicRange.PQ)
                                    .interlaced()
                                    .barred(new Crop(0, 140, 1_920, 800))
                                    .stream())
                    .audio(sound(6, Optional.of(MEASURED)))
                    .build();

    /// The path of a setting in JSON, and another value for it.
    static final List<String> SETTINGS =
            List.of(
                    "video.width 1024",
                    "video.height 576",
                    "video.rate {\"numerator\":50,\"denominator\":1}",
                    "video.bitrateKbps 3000",
                    "video.coding.codec \"HEVC\"",
                    "video.coding.codec \"MPEG2\"",
                    "video.coding.preset \"SLOW\"",
                    "video.coding.quality 27",
                    "video.coding.bFrames false",
                    "video.coding.bitDepth 10",
                    "video.coding.threads 2",
                    "video.conversion.scaling \"STRETCH\"",
                    "video.conversion.scaling \"CROP\"",
                    "video.conversion.bars \"CUT\"",
                    "video.conversion.deinterlacing \"NEVER\"",
                    "video.conversion.toneMapping \"MOBIUS\"",
                    "video.conversion.toneMapping \"NONE\"",
                    "audio.sampleRate 44100",
                    "audio.channels 1",
                    "audio.channels 6",
                    "audio.bitrateKbps 128",
                    "audio.codec \"AC3\"",
                    "audio.codec \"EAC3\"",
                    "audio.codec \"MP2\"",
                    "audio.codec \"OPUS\"",
                    "audio.loudness {}",
                    "audio.loudness {\"integratedLufs\":-23}",
                    "audio.loudness {\"truePeakDb\":-3}",
                    "audio.loudness {\"rangeLu\":5}",
                    "audio.downmix.weights \"NORMALISED\"",
                    "audio.downmix.weights \"DIALOGUE\"",
                    "audio.downmix.bass true");

    /// What an accelerator has no option for.
    private static final List<String> SINGLE_WAY =
            List.of(
                    "VIDEOTOOLBOX video.coding.preset",
                    "V4L2 video.coding.preset",
                    "VULKAN video.coding.preset");

    @ParameterizedTest
    @EnumSource(Accelerator.class)
    @DisplayName("FF-65, PL-01, FF-61: every setting of a profile changes the command line")
    void everySettingChangesTheCommandLine(Accelerator accelerator) {
        List<String> lines = new ArrayList<>();
        lines.add(args(profile(""), accelerator));
        for (String setting : SETTINGS) {
            String name = setting.split(" ")[0];
            boolean none =
                    SINGLE_WAY.contains(accelerator + " " + name)
                            || accelerator == Accelerator.V4L2 && name.endsWith("bFrames")
                            || accelerator != Accelerator.SOFTWARE && name.endsWith("threads");
            if (!none) {
                lines.add(setting + ": " + args(profile(setting), accelerator));
            }
        }

        assertThat(lines.stream().map(line -> line.replaceFirst("^[a-z]+\\..*?: -", "-")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetOfX264IsItsOwn(Preset preset) {
        assertThat(args(profile("video.coding.preset \"%s\"".formatted(preset))))
                .contains("-preset " + preset.text());
    }

    @ParameterizedTest
    @EnumSource(ToneMapping.class)
    @DisplayName("FF-33, PL-06: high dynamic range is mapped by the curve that was chosen")
    void everyToneMappingIsItsOwn(ToneMapping curve) {
        String args = args(profile("video.conversion.toneMapping \"%s\"".formatted(curve)));

        if (curve == ToneMapping.NONE) {
            assertThat(args).doesNotContain("tonemap").doesNotContain("zscale");
        } else {
            assertThat(args)
                    .contains("tin=smpte2084")
                    .contains("tonemap=" + curve.name().toLowerCase(Locale.ROOT) + ":desat=0");
        }
    }

    @ParameterizedTest(name = "FF-84: {0} channels to {1}, {2} {3}: {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "6; 2; NORMALISED; false; pan=stereo|FL<1.000*FL+0.707*FC+0.707*BL+0.707*SL+0.000*LFE|FR<1.000*FR+0.707*FC+0.707*BR+0.707*SR+0.000*LFE",
                "6; 2; FULL_LEVEL; true; pan=stereo|FL=1.000*FL+0.707*FC+0.707*BL+0.707*SL+0.500*LFE|FR=1.000*FR+0.707*FC+0.707*BR+0.707*SR+0.500*LFE",
                "8; 2; DIALOGUE; false; pan=stereo|FL<1.000*FL+1.000*FC+0.707*BL+0.707*SL+0.000*LFE|FR<1.000*FR+1.000*FC+0.707*BR+0.707*SR+0.000*LFE",
                "8; 6; NORMALISED; false; pan=5.1|FL=FL|FR=FR|FC=FC|LFE=LFE|BL<0.707*BL+0.707*SL|BR<0.707*BR+0.707*SR",
                "2; 1; NORMALISED; false; pan=mono|FC<0.500*FL+0.500*FR+0.707*FC+0.354*BL+0.354*BR+0.354*SL+0.354*SR+0.000*LFE",
                "1; 2; NORMALISED; false; channelmap=map=FC-FL|FC-FR:channel_layout=stereo",
            })
    void soundIsMixedByTheDocumentedFormulas(
            int channels, int house, String weights, boolean bass, String pan) {
        String json = "{\"weights\":\"%s\",\"bass\":%s}".formatted(weights.strip(), bass);
        Profile profile = read("audio.channels " + house, "audio.downmix " + json);
        MediaItem item = item("mixed").audio(sound(channels, Optional.empty())).build();

        assertThat(args(profile, item)).contains("first_pts=0," + pan.strip() + ",aformat");
    }

    @Test
    @DisplayName("FF-84: sound that has no more channels than the house format is not mixed")
    void nothingIsMixedThatFits() {
        Profile profile = profile("audio.downmix.weights \"NORMALISED\"");
        MediaItem item = item("stereo").audio(sound(2, Optional.empty())).build();

        assertThat(args(profile, item)).doesNotContain("pan=");
    }

    @Test
    @DisplayName(
            "FF-40a, PL-05: loudness is made by one factor where it was measured, else little by little")
    void loudnessFollowsTheMeasurement() {
        Profile profile = profile("audio.loudness {}");
        MediaItem unknown = item("unknown").audio(sound(2, Optional.empty())).build();

        assertThat(args(profile, unknown))
                .contains("loudnorm=I=-16.0:TP=-1.5:LRA=11.0,aresample=48000,aformat");
        assertThat(args(profile, item("known").audio(sound(2, Optional.of(MEASURED))).build()))
                .contains(
                        "loudnorm=I=-16.0:TP=-1.5:LRA=11.0:measured_I=-20.5:measured_TP=-2.1"
                                + ":measured_LRA=8.0:measured_thresh=-31.0:linear=true,aresample=48000");
    }

    @Test
    @DisplayName("FF-84, PL-05: loudness is made of the channels that are heard")
    void loudnessIsMadeAfterTheUsualDownmix() {
        assertThat(args(profile("audio.loudness {}"), ITEM))
                .contains(
                        "first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo,loudnorm=I=-16.0:TP=-1.5:LRA=11.0,aresample=48000");
        assertThat(args(read("audio.channels 6", "audio.loudness {}"), ITEM))
                .contains("first_pts=0,loudnorm=I=-16.0:TP=-1.5:LRA=11.0:measured_I=-20.5");
    }

    @Test
    @DisplayName("SCL-9: numbers have decimal points, wherever the machine stands")
    void numbersDoNotDependOnTheMachinesLanguage() {
        Profile profile = read("audio.loudness {}", "audio.downmix.bass true");
        String english = args(profile, ITEM);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ITALY);

            assertThat(args(profile, ITEM)).isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void measuredBarsAreCutBeforeScaling() {
        assertThat(args(profile("video.conversion.bars \"CUT\"")))
                .contains("crop=1920:800:0:140,scale=w='max(2,min(1280,");
    }

    @Test
    @DisplayName(
            "FF-34, FF-40a, PL-05: what was measured changes the command line from when it counts, where the profile asks for it")
    void theCommandLineFollowsTheMeasurement() {
        Instant counts = Instant.parse("2026-01-02T03:04:05Z");
        MediaItem known =
                item("known")
                        .audio(sound(2, Optional.empty()))
                        .build()
                        .with(
                                new Measurement(
                                        counts,
                                        Optional.of(new Crop(0, 90, 1_280, 540)),
                                        Optional.of(Scan.INTERLACED),
                                        List.of(new Measurement.Sound(1, MEASURED)),
                                        Optional.empty(),
                                        ""));
        MediaItem before = known.shownAt(counts.minusMillis(1));
        MediaItem after = known.shownAt(counts);
        Map<String, Profile> profiles = new LinkedHashMap<>();
        MediaItem surround = item("surround").audio(sound(6, Optional.of(MEASURED))).build();
        profiles.put("as usual", profile(""));
        profiles.put("loudness made", profile("audio.loudness {}"));
        profiles.put("bars cut", profile("video.conversion.bars \"CUT\""));
        profiles.put("fields shown", profile("video.conversion.deinterlacing \"NEVER\""));

        Golden.assertMatches(
                "ffmpeg/measured.txt",
                profiles.entrySet().stream()
                                .map(
                                        each ->
                                                "# %s%n%s%n%s%n"
                                                        .formatted(
                                                                each.getKey(),
                                                                filters(each.getValue(), before),
                                                                filters(each.getValue(), after)))
                                .collect(Collectors.joining("\n"))
                        + "%n# loudness made of 5.1%n%n%s%n"
                                .formatted(filters(profiles.get("loudness made"), surround)));
        assertThat(args(profiles.get("fields shown"), after))
                .isEqualTo(args(profiles.get("fields shown"), before));
    }

    /// The filter graph of an encode.
    private static String filters(Profile profile, MediaItem item) {
        return args(profile, item).replaceFirst(".*-filter_complex (\\S+|'.*?') .*", "$1");
    }

    private static AudioStream sound(int channels, Optional<MeasuredLoudness> loudness) {
        return new AudioStream(1, "ac3", channels, 48_000, "eng", "", true, Set.of(), loudness);
    }

    private static String args(Profile profile) {
        return args(profile, Accelerator.SOFTWARE);
    }

    private static String args(Profile profile, MediaItem item) {
        return args(new FillOrder(new RenditionRequest(item, profile), 0, 50, FillMethod.ENCODE));
    }

    private static String args(Profile profile, Accelerator accelerator) {
        return args(
                new FillOrder(
                        new RenditionRequest(ITEM, profile),
                        0,
                        50,
                        FillMethod.ENCODE,
                        accelerator));
    }

    private static String args(FillOrder order) {
        return String.join(
                " ", FillCommand.of(order, Abilities.accelerated(), MATERIALS).command().args());
    }

    private static Profile profile(String setting) {
        return setting.isEmpty() ? read() : read(setting);
    }

    /// The usual profile with other values.
    static Profile read(String... settings) {
        List<String> video =
                new ArrayList<>(
                        List.of(
                                "width 1280",
                                "height 720",
                                "rate {\"numerator\":25,\"denominator\":1}",
                                "bitrateKbps 4000"));
        List<String> audio =
                new ArrayList<>(List.of("sampleRate 48000", "channels 2", "bitrateKbps 192"));
        Arrays.stream(settings)
                .forEach(
                        setting -> {
                            String[] path = setting.split("\\.", 2);
                            put(path[0].equals("video") ? video : audio, path[1]);
                        });
        return StrictJson.read(
                "{\"video\":{%s},\"audio\":{%s}}".formatted(json(video), json(audio)),
                Profile.class);
    }

    private static void put(List<String> values, String setting) {
        String[] value = setting.split(" ", 2);
        String[] path = value[0].split("\\.", 2);
        values.removeIf(other -> other.startsWith(path[0] + " "));
        values.add(
                path.length == 1
                        ? setting
                        : "%s {\"%s\":%s}".formatted(path[0], path[1], value[1]));
    }

    private static String json(List<String> values) {
        return String.join(
                ",",
                values.stream()
                        .map(value -> value.split(" ", 2))
                        .map(value -> "\"%s\":%s".formatted(value[0], value[1]))
                        .toList());
    }
}
