/** The certificates that somebody has earned, the newest first, out of what they have enrolled in. */
export function latestCertificates<
  E extends { title: string; language: string; certificateId: string | null; certifiedAt: Date | null },
>(enrolments: readonly E[]) {
  return enrolments
    .flatMap(({ title: courseTitle, language, certificateId: id, certifiedAt: issuedAt }) =>
      id && issuedAt ? [{ id, courseTitle, language, issuedAt }] : [],
    )
    .sort((a, b) => b.issuedAt.getTime() - a.issuedAt.getTime());
}
