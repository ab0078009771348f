package tv.exstream.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.log.LogFiles;
import tv.exstream.problem.RedactedAddress;

/// All that helps somebody else to see what is wrong, in one file and without secrets.
final class SupportBundle {
    /// Hours to days; whoever needs more has the file.
    private static final long LOG_BYTES = 5_000_000;

    private final Text report;
    private final LogFiles log;
    private final JsonMapper json;
    private final Map<String, Answer> answers;

    /// What is written as it is.
    interface Text {
        String make() throws InterruptedException;
    }

    /// What the interface answers.
    interface Answer {
        Object make() throws InterruptedException;
    }

    /// @param report of the doctor
    /// @param answers by the name of their file
    SupportBundle(Text report, LogFiles log, JsonMapper json, Map<String, Answer> answers) {
        this.report = report;
        this.log = log;
        this.json = json;
        this.answers = new LinkedHashMap<>(answers);
    }

    /// Writes it as a ZIP file. A part that cannot be had says so in its place: the bundle is asked for when things go wrong.
    void write(OutputStream to) throws IOException, InterruptedException {
        try (ZipOutputStream zip = new ZipOutputStream(to, UTF_8)) {
            put("report.txt", report, zip);
            for (Map.Entry<String, Answer> each : answers.entrySet()) {
                put(each.getKey(), () -> pretty(each.getValue().make()), zip);
            }
            zip.putNextEntry(new ZipEntry("log.txt"));
            Writer lines = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
            log.writeLast(LOG_BYTES, lines);
            zip.closeEntry();
        }
    }

    private static void put(String name, Text text, ZipOutputStream zip)
            throws IOException, InterruptedException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(made(text).getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String made(Text text) throws InterruptedException {
        try {
            return RedactedAddress.in(text.make());
        } catch (RuntimeException e) {
            // Whatever a part throws tells what is wrong with it.
            return RedactedAddress.in("cannot be told: " + e);
        }
    }

    private String pretty(Object answer) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }
}
