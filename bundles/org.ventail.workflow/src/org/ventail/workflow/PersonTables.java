package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a BIDS data set that speak of an image: those of its person, its session, and the participants. */
final class PersonTables {
    private static final String PARTICIPANTS = "participants.tsv";
    private static final String ID = "participant_id";
    /** From the image up: its kind, session, person, data set. */
    private static final int LEVELS = 4;

    private PersonTables() {
    }

    /** Those that are there, the nearest first; none if the image lies in no data set. */
    static List<Path> of(Path image) {
        List<Path> found = new ArrayList<>();
        Path folder = image.toAbsolutePath().getParent();
        for (int level = 0; folder != null && level < LEVELS; level++, folder = folder.getParent()) {
            String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
            if (name.startsWith("sub-") || name.startsWith("ses-")) {
                String person = name.startsWith("ses-") ? folder.getParent().getFileName() + "_" + name : name;
                found.add(folder.resolve(person + "_scans.tsv"));
                found.add(folder.resolve(person + "_sessions.tsv"));
            }
            if (Files.isRegularFile(folder.resolve(PARTICIPANTS))) {
                found.add(folder.resolve(PARTICIPANTS));
                break;
            }
        }
        return found.stream().filter(Files::isRegularFile).toList();
    }

    static boolean isTable(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
    }

    /**
     * Writes the rows of one person.
     *
     * @return the new file; the table itself if it has no column for people or none is named
     */
    static Path cut(Path table, String subjectId, Path to) throws IOException {
        List<String> lines = Files.readAllLines(table);
        int column = lines.isEmpty() ? -1 : BidsTable.cells(lines.get(0)).indexOf(ID);
        if (column < 0 || subjectId.isEmpty()) {
            return table;
        }
        List<String> own = new ArrayList<>(lines.subList(0, 1));
        lines.stream().skip(1).filter(l -> of(l, column).equals(subjectId)).forEach(own::add);
        return Files.write(to, own);
    }

    private static String of(String line, int column) {
        List<String> cells = BidsTable.cells(line);
        return column < cells.size() ? cells.get(column) : "";
    }
}
