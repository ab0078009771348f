package tv.exstream.config;

import java.util.Optional;
import tv.exstream.remark.Remark;

/// One setting as it is, for people. Texts are as somebody wrote them, without what is secret; lists have one line an element.
///
/// @param key such as `server.publicUrl`
/// @param group such as `server`
/// @param about what it does, in one sentence
/// @param live whether a change holds at once
/// @param wanted what is acceptable
/// @param fallback the default
/// @param inForce what holds now
/// @param inFile what the file says; empty when it says nothing
/// @param waiting what will hold after the next start, where that is something else
public record SettingState(
        String key,
        String group,
        String about,
        boolean live,
        SettingForm form,
        Remark wanted,
        String fallback,
        SettingInForce inForce,
        Optional<String> inFile,
        Optional<String> waiting,
        Source source) {
    /// Where its text may come from.
    ///
    /// @param variable the environment variable that would set it
    /// @param lockedBy the variable or option that sets it, whatever the file says
    public record Source(String variable, Optional<String> lockedBy) {}

    /// Whether something else than the default holds.
    public boolean isChanged() {
        return !inForce.text().equals(fallback);
    }
}
