package tv.exstream.schedule;

import java.util.List;

public record Dated(String name, DateRule rule, List<Instruction> body) {
    public Dated {
        body = List.copyOf(body);
    }
}
