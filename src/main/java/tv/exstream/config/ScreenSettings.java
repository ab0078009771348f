package tv.exstream.config;

import java.util.List;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Look;
import tv.exstream.screen.Visual;

/// What is shown while there is no programme.
final class ScreenSettings {
    static final Setting<Visual> VISUAL =
            new Setting<Visual>(
                            "screens.visual",
                            ScreenKinds.visual(),
                            "text",
                            "What channels show behind the words while they show no programme,"
                                    + " where nothing else was chosen for one.")
                    .atOnce();
    static final Setting<String> BACKGROUND =
            new Setting<String>(
                            "screens.background",
                            ScreenKinds.colour(),
                            "1a1a2e",
                            "The colour behind the words where that is text: red, green and blue in"
                                    + " two hexadecimal digits each.")
                    .atOnce();
    static final Setting<Accompaniment> SOUND =
            new Setting<Accompaniment>(
                            "screens.sound",
                            ScreenKinds.sound(),
                            "silent",
                            "What is heard meanwhile.")
                    .atOnce();
    static final Setting<Double> VOLUME =
            new Setting<Double>(
                            "screens.volume",
                            ScreenKinds.volume(),
                            "0.3",
                            "How loud that is, 0..1 of full scale.")
                    .atOnce();

    static final Setting<Boolean> CODE =
            new Setting<Boolean>(
                            "screens.code",
                            Kind.flag(),
                            "false",
                            "Whether screens of technical difficulties have a code that says what"
                                    + " is wrong.")
                    .atOnce();
    static final Setting<Boolean> CLOCK =
            new Setting<Boolean>(
                            "screens.clock",
                            Kind.flag(),
                            "false",
                            "Whether screens have a clock. One that is on air takes a small part of"
                                    + " a processor core.")
                    .atOnce();

    static final List<Setting<?>> ALL = List.of(VISUAL, BACKGROUND, SOUND, VOLUME, CODE, CLOCK);

    private ScreenSettings() {}

    static Look look(Values values) {
        Visual visual = values.get(VISUAL);
        return new Look(
                visual instanceof Visual.Text ? new Visual.Text(values.get(BACKGROUND)) : visual,
                values.get(SOUND),
                values.get(VOLUME),
                values.get(CODE),
                values.get(CLOCK));
    }
}
