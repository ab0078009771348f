package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.config.SettingForm;
import tv.exstream.config.SettingState;
import tv.exstream.web.RemarkTexts;

/// One setting. Its values are numbers, true or false, lists of texts or texts, as its form is; what is secret is `***`.
///
/// @param key such as `server.publicUrl`
/// @param group such as `server`
/// @param about what it does, in English
/// @param live whether a change holds at once; others wait for a restart
/// @param form what it is entered with
/// @param wanted what is acceptable, in the language of who asks
/// @param usual the default
/// @param value what holds now
/// @param isChanged whether that is something else than the default
/// @param origin who says so: `default`, the name of the file, a variable or `command line`
/// @param inFile what the file says; absent when it says nothing
/// @param waiting what will hold after a restart, where that is something else
/// @param variable the environment variable that would set it
/// @param lockedBy the variable or option that sets it, so that the file cannot
public record SettingEntry(
        String key,
        String group,
        String about,
        boolean live,
        Form form,
        String wanted,
        @Schema(ref = "#/components/schemas/SettingValue") Object usual,
        @Schema(ref = "#/components/schemas/SettingValue") Object value,
        boolean isChanged,
        String origin,
        @Schema(ref = "#/components/schemas/SettingValue") Optional<Object> inFile,
        @Schema(ref = "#/components/schemas/SettingValue") Optional<Object> waiting,
        String variable,
        Optional<String> lockedBy) {
    /// What a value is entered with.
    ///
    /// @param kind `NUMBER`, `CHOICE`, `TEXT`, `FLAG`, `LENGTH`, `SIZE`, `LIST`, `COLOUR` or `SECRET`
    /// @param least of a number
    /// @param most of a number
    /// @param choices of a choice
    public record Form(
            String kind, Optional<Integer> least, Optional<Integer> most, List<String> choices) {
        public Form {
            choices = List.copyOf(choices);
        }

        static Form of(SettingForm form) {
            return switch (form) {
                case SettingForm.WholeNumber(int least, int most) ->
                        new Form("NUMBER", Optional.of(least), Optional.of(most), List.of());
                case SettingForm.Choice(List<String> choices) ->
                        new Form("CHOICE", Optional.empty(), Optional.empty(), choices);
                case SettingForm.Plain plain ->
                        new Form(plain.name(), Optional.empty(), Optional.empty(), List.of());
            };
        }
    }

    static SettingEntry of(SettingState state, RemarkTexts texts) {
        SettingForm form = state.form();
        return new SettingEntry(
                state.key(),
                state.group(),
                state.about(),
                state.live(),
                Form.of(form),
                texts.said(state.wanted()),
                value(form, state.fallback()),
                value(form, state.inForce().text()),
                state.isChanged(),
                state.inForce().origin(),
                state.inFile().map(text -> value(form, text)),
                state.waiting().map(text -> value(form, text)),
                state.source().variable(),
                state.source().lockedBy());
    }

    /// A text that is acceptable, as JSON has such values.
    ///
    /// @param text lists have one line an element
    static Object value(SettingForm form, String text) {
        return switch (form) {
            case SettingForm.WholeNumber _ -> Integer.valueOf(text);
            case SettingForm.Plain.FLAG ->
                    List.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT));
            case SettingForm.Plain.LIST -> text.lines().filter(line -> !line.isBlank()).toList();
            case SettingForm.Choice _, SettingForm.Plain _ -> text;
        };
    }
}
