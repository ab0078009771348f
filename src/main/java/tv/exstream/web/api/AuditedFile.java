package tv.exstream.web.api;

import java.time.InstantSource;
import tv.exstream.account.AuditEntry;
import tv.exstream.config.FileEdit;
import tv.exstream.json.RecordJson;
import tv.exstream.web.AuditTrail;

/// Writes down what somebody changes in the configuration file by hand, as if the file had asked for it over the interface. Thread-safe.
record AuditedFile(String place, AuditTrail trail, InstantSource clock) {
    /// No name of an account has a colon.
    private static final String WHO = "file:";

    private static final AuditEntry.Action WHAT =
            new AuditEntry.Action("PATCH", "/api/settings", "changeSettings");

    void edited(FileEdit edit) {
        trail.add(
                new AuditEntry.Draft(
                        clock.instant(),
                        new AuditEntry.Actor(WHO + place, "", ""),
                        WHAT,
                        RecordJson.write(edit.before()),
                        RecordJson.write(edit.after()),
                        AuditEntry.Outcome.DONE));
    }
}
