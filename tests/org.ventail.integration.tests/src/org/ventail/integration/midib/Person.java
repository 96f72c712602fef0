package org.ventail.integration.midib;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ventail.verify.canary.SyntheticPerson;

/**
 * Somebody who does not exist, with what hospitals know.
 *
 * @param id record number
 * @param accession number of the order
 * @param physician family name of who refers
 * @param visit day of all examinations
 * @param shiftDays added to all dates of this person
 * @param root of all UIDs
 * @param burnedIn what devices write into pictures of this person, in letters that the testkit has
 */
record Person(String family, String given, String id, String accession, String phone, String physician,
        String clinic, LocalDate birth, LocalDate visit, String burnedIn, int shiftDays, String root) {
    private static final String LETTERS = "ABEKLMNRT";

    static Person of(int number, Random random) {
        SyntheticPerson who = SyntheticPerson.of(random.nextLong());
        SyntheticPerson doctor = SyntheticPerson.of(random.nextLong());
        String digits = Integer.toString(10_000_000 + random.nextInt(89_999_999));
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Person(who.family(), who.given(), who.number(), "AC" + digits, "+49 555 " + digits.substring(0, 4) + " "
                + digits.substring(4), doctor.family(), doctor.given() + "heim",
                LocalDate.of(1930, 1, 1).plusDays(random.nextInt(25_000)),
                LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000)), name + " " + digits.replaceAll("[3]", "8"),
                -7 * (1 + random.nextInt(52)), "1.2.276.0.7230010.3." + number + "." + digits);
    }

    /** Ways in which people write the name. */
    List<String> spellings() {
        return List.of(family, given + " " + family, family.toUpperCase(Locale.ROOT) + ", " + given, "Dr. " + physician);
    }
}
