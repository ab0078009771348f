package tv.exstream.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Visual;

/// Kinds of settings about screens.
final class ScreenKinds {
    private ScreenKinds() {}

    /// What is seen. A picture belongs to one screen, and the colour of text is a setting of its own.
    static Kind<Visual> visual() {
        Map<String, Visual> visuals = new LinkedHashMap<>();
        visuals.put("text", new Visual.Text("#1a1a2e"));
        visuals.put("static", new Visual.Noise());
        visuals.put("test-pattern", new Visual.TestPattern());
        visuals.put("slate", new Visual.Slate());
        visuals.put("black", new Visual.Black());
        return oneOf(visuals);
    }

    /// What is heard. Music belongs to one screen.
    static Kind<Accompaniment> sound() {
        Map<String, Accompaniment> sounds = new LinkedHashMap<>();
        sounds.put("silent", new Accompaniment.Silent());
        sounds.put("sine", new Accompaniment.Sine());
        sounds.put("noise", new Accompaniment.Noise());
        sounds.put("beep", new Accompaniment.Beep());
        return oneOf(sounds);
    }

    /// With a `#`, or without one, since that begins a comment in YAML.
    static Kind<String> colour() {
        return new Kind<>(
                Wanted.like(Demand.A_COLOUR, "1a1a2e"),
                text -> {
                    String colour = text.startsWith("#") ? text : "#" + text;
                    if (!Visual.COLOUR.matcher(colour).matches()) {
                        throw new IllegalArgumentException("no colour");
                    }
                    return colour;
                },
                UnaryOperator.identity(),
                SettingForm.Plain.COLOUR);
    }

    static Kind<Double> volume() {
        return new Kind<>(
                Wanted.fromTo(0, 1),
                text -> {
                    double volume = Double.parseDouble(text);
                    if (!(volume >= 0 && volume <= 1)) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return volume;
                });
    }

    private static <T> Kind<T> oneOf(Map<String, T> named) {
        return new Kind<T>(
                        Wanted.oneOf(named.keySet()),
                        text -> {
                            T found = named.get(text);
                            if (found == null) {
                                throw new IllegalArgumentException("none of them");
                            }
                            return found;
                        })
                .as(new SettingForm.Choice(List.copyOf(named.keySet())));
    }
}
